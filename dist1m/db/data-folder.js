// One process owns a data folder. The owner leaves its address there, so that others can ask it.
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { BusyError } from "../util/errors.js";
const lockOf = (path) => join(path, 'owner.json');
/** The living owner of a data folder, if there is one. */
export function findOwner(path) {
    let owner;
    try {
        owner = JSON.parse(readFileSync(lockOf(path), 'utf8'));
    }
    catch {
        // No lock, or one that was cut short when its writer died: nobody owns the folder.
        return undefined;
    }
    return isAlive(owner.pid) ? owner : undefined;
}
/** Takes the folder for this process. Throws BusyError with one sentence when another one holds it. */
export function takeDataFolder(path) {
    const files = join(path, 'files');
    mkdirSync(files, { recursive: true });
    const owner = findOwner(path);
    if (owner) {
        const where = owner.url ? `（${owner.url}）` : '';
        const at = owner.url ? ` at ${owner.url}` : '';
        throw new BusyError('folder-owned', {
            zh: `数据文件夹 ${path} 正由另一个图库进程 ${owner.pid}${where}使用，请先停止它，或用 --data 换一个文件夹。`,
            en: `The data folder ${path} is in use by another Tuku process ${owner.pid}${at}; stop it first, or choose another folder with --data.`,
        });
    }
    const lock = lockOf(path);
    rmSync(lock, { force: true });
    const write = (url) => writeFileSync(lock, JSON.stringify({ pid: process.pid, url }));
    // wx: of two processes that start at once, one gets the folder.
    try {
        closeSync(openSync(lock, 'wx'));
    }
    catch (cause) {
        throw new BusyError('folder-owned', {
            zh: `数据文件夹 ${path} 刚被另一个图库进程占用。`,
            en: `Another Tuku process has just taken the data folder ${path}.`,
        }, { cause });
    }
    write(null);
    return {
        path,
        database: join(path, 'db'),
        files,
        publish: write,
        release: () => rmSync(lock, { force: true }),
    };
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return pid !== process.pid;
    }
    catch (error) {
        // EPERM: it lives, but belongs to somebody else.
        return error.code === 'EPERM';
    }
}
//# sourceMappingURL=data-folder.js.map