/**
 * The few things the pure floors may use that the language itself does not declare.
 * Listed for tsconfig.pure.json; with Node's or a browser's types these merge with theirs.
 */
interface TextDecoder {
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
declare var TextDecoder: { prototype: TextDecoder; new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder };
