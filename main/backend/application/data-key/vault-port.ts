/** What the application may do about the key of the open data; the key itself never reaches it. */
export interface VaultPort {
  /** A new recovery code; the one before is good until this one is confirmed. */
  makeRecovery(): Promise<NewRecovery>;
  /** Whether it is the last group of the code made last: then that code is the store's. */
  confirmRecovery(lastGroup: string): Promise<boolean>;
  /** Null goes back to the keychain of the system. Throws ApplicationError where it has none. */
  changePassphrase(passphrase: string | null): Promise<void>;
  /** Whether it is the recovery code of these data; nothing changes. */
  unlockWithRecovery(code: string): Promise<boolean>;
  recoveryState(): 'none' | 'unconfirmed' | 'confirmed';
}

export interface NewRecovery {
  /** Groups of four, joined by hyphens. Only for the sheet: it is written nowhere else. */
  code: string;
  /** Fingerprint of the data key: which data the sheet is for. */
  keyId: string;
}
