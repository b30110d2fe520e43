/** The protocol versions that are left. */
export type TlsVersion = 'TLSv1.2' | 'TLSv1.3';

/** The versions to choose from. */
export interface Versions {
  readonly minVersion: TlsVersion;
  readonly maxVersion: TlsVersion;
}

/** @throws Error when no version is left. */
export function versions({
  minVersion = 'TLSv1.2',
  maxVersion = 'TLSv1.3',
}: Partial<Versions>): Versions {
  if (minVersion > maxVersion)
    throw new Error(`there is no version from ${minVersion} to ${maxVersion}`);
  return { minVersion, maxVersion };
}
