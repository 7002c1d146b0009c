/** One file in a zip archive, still packed: what nobody touches is copied as it is. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
  /** MS-DOS time (low 16 bits) and date (high 16 bits). */
  readonly time: number;
}

/** 1 January 1980: entries written here carry no clock, so that the same input gives the same bytes. */
export const FIXED_TIME = 0x00210000;
