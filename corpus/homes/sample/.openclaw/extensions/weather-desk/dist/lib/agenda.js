import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
const run = promisify(execFile);
/** What `cal -3` prints; an empty month when the program is missing. */
export async function monthView() {
    try {
        const { stdout } = await run('cal', ['-3'], { timeout: 3000 });
        return stdout.trimEnd();
    }
    catch {
        return 'no calendar on this machine';
    }
}
