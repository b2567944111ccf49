/**
 * What is needed of WebCrypto: `globalThis.crypto`, or on React Native what react-native-quick-crypto gives. What its
 * functions take is not said here: each library has types of its own for bytes and keys.
 */
export interface EnvelopeCrypto {
  getRandomValues(array: never): unknown;
  readonly subtle: {
    importKey(
      format: 'raw',
      key: never,
      algorithm: never,
      extractable: boolean,
      usages: never,
    ): Promise<unknown>;
    encrypt(algorithm: never, key: never, data: never): Promise<ArrayBuffer>;
    decrypt(algorithm: never, key: never, data: never): Promise<ArrayBuffer>;
  };
}

/** AES-GCM by WebCrypto, with the types that we use ourselves. Throws where there is no WebCrypto. */
export function aesGcm(given: EnvelopeCrypto | undefined) {
  const crypto = given ?? (globalThis as { crypto?: EnvelopeCrypto }).crypto;
  if ((crypto as Partial<EnvelopeCrypto> | undefined)?.subtle === undefined) throw new NoWebCryptoError();
  const { subtle } = crypto!;
  return {
    random: (length: number): Uint8Array => {
      const bytes = new Uint8Array(length);
      crypto!.getRandomValues(bytes as never);
      return bytes;
    },
    withKey: async (bytes: Uint8Array) => {
      const usages = ['encrypt', 'decrypt'];
      const key = (await subtle.importKey(
        'raw',
        bytes as never,
        NAME as never,
        false,
        usages as never,
      )) as never;
      const call =
        (method: 'encrypt' | 'decrypt') =>
        async (iv: Uint8Array, additionalData: Uint8Array, data: Uint8Array): Promise<Uint8Array> =>
          new Uint8Array(
            await subtle[method]({ name: NAME, iv, additionalData } as never, key, data as never),
          );
      return { encrypt: call('encrypt'), decrypt: call('decrypt') };
    },
  };
}

const NAME = 'AES-GCM';

/** Hermes has no WebCrypto. */
class NoWebCryptoError extends Error {
  override readonly name = 'NoWebCryptoError';
}
