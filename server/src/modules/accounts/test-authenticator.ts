import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** The little of CBOR that an authenticator speaks: integers, bytes, texts, maps. */
type Cbor = number | string | Buffer | { [key: string]: Cbor } | ReadonlyMap<number, Cbor>;
function cbor(value: Cbor): Buffer {
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, of]) => [cbor(key), cbor(of)])]);
}
function head(major: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(major << 5) | count]);
  if (count < 256) return Buffer.from([(major << 5) | 24, count]);
  return Buffer.from([(major << 5) | 25, count >> 8, count & 255]);
}

const sha256 = (data: Buffer | string) => createHash("sha256").update(data).digest();
const url64 = (data: Buffer | string) => Buffer.from(data).toString("base64url");
const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

type Options = { challenge?: unknown; rpId?: unknown; user?: unknown };
type Behaviour = { origin?: string; rpId?: string; verified?: boolean; challenge?: string };

/** A device that makes and uses one passkey, as the standard says it: ES256 keys, COSE, CBOR, counted signatures. */
export class Authenticator {
  private readonly keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  readonly credentialId = randomBytes(32);
  private signCount = 0;
  private userHandle = url64(randomBytes(16));

  constructor(
    private readonly origin = "http://localhost:3000",
    private readonly rpId = "localhost",
  ) {}

  private clientData(type: string, challenge: string, { origin = this.origin }: Behaviour) {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }
  private authenticatorData({ rpId = this.rpId, verified = true }: Behaviour, attested?: Buffer): Buffer {
    this.signCount += 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.signCount);
    const flags = PRESENT | (verified ? VERIFIED : 0) | (attested ? ATTESTED : 0);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter, attested ?? Buffer.alloc(0)]);
  }
  private coseKey(): Buffer {
    const { x = "", y = "" } = this.keys.publicKey.export({ format: "jwk" });
    const point = (text: string) => Buffer.from(text, "base64url");
    return cbor(
      new Map<number, number | Buffer>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, point(x)],
        [-3, point(y)],
      ]),
    );
  }
  /** A key that says it was used less often than it was: a copy of this one. */
  turnBack(): void {
    this.signCount = 0;
  }

  /** Answers `navigator.credentials.create`. */
  create({ challenge, user }: Options, how: Behaviour = {}) {
    if (typeof user === "object" && user !== null && "id" in user) this.userHandle = String(user.id);
    const length = Buffer.from([0, this.credentialId.length]);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.credentialId, this.coseKey()]);
    const authData = this.authenticatorData(how, attested);
    const attestation = cbor({ fmt: "none", attStmt: {}, authData });
    const clientData = this.clientData("webauthn.create", how.challenge ?? String(challenge), how);
    const response = {
      clientDataJSON: url64(clientData),
      attestationObject: url64(attestation),
      transports: ["internal"],
    };
    return { id: url64(this.credentialId), rawId: url64(this.credentialId), type: "public-key" as const, response };
  }

  /** Answers `navigator.credentials.get`. */
  get({ challenge }: Options, how: Behaviour = {}) {
    const authData = this.authenticatorData(how);
    const clientData = this.clientData("webauthn.get", how.challenge ?? String(challenge), how);
    const signature = sign("sha256", Buffer.concat([authData, sha256(clientData)]), this.keys.privateKey);
    const response = {
      clientDataJSON: url64(clientData),
      authenticatorData: url64(authData),
      signature: url64(signature),
      userHandle: this.userHandle,
    };
    return { id: url64(this.credentialId), rawId: url64(this.credentialId), type: "public-key" as const, response };
  }
}
