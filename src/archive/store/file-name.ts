// Names of WARC files: when a file was begun, and its number in the folder.
import { RefusedError } from '../../util/errors.ts';

const pattern = /^tuku-(\d{14})-(\d{5,9})\.warc\.gz$/;

/** 'tuku-20250120081300-00001.warc.gz' */
export function warcFileName(begun: Date, serial: number): string {
  const time = begun.toISOString().slice(0, 19).replace(/\D/g, '');
  return `tuku-${time}-${String(serial).padStart(5, '0')}.warc.gz`;
}

/** Undefined when the file is not one of ours. */
export function serialOf(name: string): number | undefined {
  const digits = pattern.exec(name)?.[2];
  return digits === undefined ? undefined : Number(digits);
}

/** Throws RefusedError on any other name: what comes from a request never becomes a path. */
export function checkFileName(name: string): string {
  if (!pattern.test(name))
    throw new RefusedError('warc-file', {
      zh: '没有这个存档文件',
      en: 'there is no such archive file',
    });
  return name;
}
