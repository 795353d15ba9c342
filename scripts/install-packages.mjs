// Debian's packages for the tests: only as root, without questions, never for the product itself.
import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const quarter = 15 * 60_000;

/** @param {string[]} names @returns {Promise<boolean>} whether Debian's packages were installed */
export async function installPackages(names) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  if (!existsSync('/usr/bin/apt-get')) return false;
  console.log(
    `正在安装测试所需的系统软件包 · Installing packages for the tests: ${names.join(' ')} …`,
  );
  const options = { quiet: true, timeout: quarter, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  await run('apt-get', [...lock, 'update'], options);
  const args = [...lock, 'install', '-y', '--no-install-recommends', ...names];
  return (await run('apt-get', args, options)).ok;
}
