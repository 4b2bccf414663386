#!/usr/bin/env python3
"""A second verifier of signed minutes, written from docs/minutes-format.md alone, with the standard library alone.

verify.py bundle.json ...   one line a file: what does not hold, or "holds"; the exit code is the highest of 0, 1, 2
verify.py --lines           reads bundles from standard input, one a line in base64; one line of codes for each
"""

import base64
import hashlib
import json
import re
import sys
import unicodedata
from urllib.parse import urlsplit


class NoBundle(Exception):
    pass


# --- Reading strictly (section 4) ---

STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.S)
LARGEST = 2**53 - 1


def whole(digits):
    number = int(digits) if len(digits) < 20 else LARGEST + 1
    if digits == "-0" or abs(number) > LARGEST:
        raise NoBundle("number")
    return number


def no_number(_):
    raise NoBundle("number")


def once(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise NoBundle("a member twice")
    return members


def spelled(string):
    return json.dumps(string, ensure_ascii=False)


def read(text):
    try:
        value = json.loads(
            text, object_pairs_hook=once, parse_int=whole, parse_float=no_number, parse_constant=no_number
        )
        for found in STRING.findall(text):
            said = json.loads(found)
            said.encode()
            if spelled(said) != found:
                raise NoBundle("spelling")
    except (ValueError, RecursionError) as error:
        raise NoBundle(str(error)) from error
    return value


def canonical(value):
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(spelled(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


# --- Forms (sections 3 to 6) ---


def text(value):
    return isinstance(value, str)


def like(pattern):
    compiled = re.compile(pattern)
    return lambda value: text(value) and compiled.fullmatch(value) is not None


def one_of(*values):
    return lambda value: text(value) and value in values


def maybe(form):
    return lambda value: value is None or form(value)


def list_of(form):
    return lambda value: isinstance(value, list) and all(map(form, value))


def counted(value):
    return type(value) is int and value >= 1


def anything(value):
    return isinstance(value, dict)


def record(optional=(), **forms):
    def check(value):
        if not isinstance(value, dict) or not set(value) <= set(forms):
            return False
        return all(forms[name](value[name]) if name in value else name in optional for name in forms)

    return check


ID = like("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
HASH = like("[0-9a-f]{64}")
INSTANT = like(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
SIDE = one_of("vn", "cn")
BYTES = like("[A-Za-z0-9_-]+")
HASHED = record(hash=HASH)

STATEMENT = record(
    format=one_of("minutes/1"),
    minutesId=ID,
    number=text,
    version=counted,
    vi=HASHED,
    zh=HASHED,
    attachments=list_of(record(name=text, sha256=HASH)),
    actions=list_of(
        record(id=ID, vi=text, zh=text, lead=one_of("vn", "cn", "both"), support=maybe(SIDE), due=maybe(INSTANT))
    ),
    parties=list_of(record(side=SIDE, organisationId=ID, vi=text, zh=text)),
    supplementTo=maybe(record(minutesId=ID, number=text, hash=HASH)),
)
PASSKEY = record(credentialId=BYTES, publicKey=BYTES, authenticatorData=BYTES, clientDataJSON=BYTES, signature=BYTES)
SIGNATURE = record(
    side=SIDE,
    organisationId=ID,
    by=anything,
    at=INSTANT,
    method=one_of("passkey", "password"),
    hash=HASH,
    passkey=maybe(PASSKEY),
)
LINK = record(
    optional=("payload", "salt"),
    id=ID,
    origin=ID,
    audience=text,
    position=counted,
    kind=text,
    actorId=text,
    organisationId=maybe(text),
    at=INSTANT,
    payloadHash=HASH,
    previousHash=like("([0-9a-f]{64})?"),
    hash=HASH,
    payload=text,
    salt=like("[0-9a-f]{32}"),
)
BUNDLE = record(
    format=one_of("minutes-bundle/1"),
    statement=STATEMENT,
    hash=HASH,
    fingerprint=text,
    texts=record(vi=text, zh=text),
    signatures=list_of(SIGNATURE),
    chain=list_of(LINK),
)

# --- P-256, as in FIPS 186-4; points in Jacobian coordinates ---

P = 2**256 - 2**224 + 2**192 + 2**96 - 1
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
G = (
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
    1,
)
INFINITY = (1, 1, 0)


def double(point):
    x, y, z = point
    if z == 0:
        return INFINITY
    square = y * y % P
    s = 4 * x * square % P
    m = 3 * (x - z * z) * (x + z * z) % P
    x3 = (m * m - 2 * s) % P
    return x3, (m * (s - x3) - 8 * square * square) % P, 2 * y * z % P


def add(one, other):
    x1, y1, z1 = one
    x2, y2, z2 = other
    if z1 == 0:
        return other
    if z2 == 0:
        return one
    z1z1, z2z2 = z1 * z1 % P, z2 * z2 % P
    u1, u2 = x1 * z2z2 % P, x2 * z1z1 % P
    s1, s2 = y1 * z2 * z2z2 % P, y2 * z1 * z1z1 % P
    if u1 == u2:
        return double(one) if s1 == s2 else INFINITY
    h, r = u2 - u1, s2 - s1
    hh = h * h % P
    hhh, v = h * hh % P, u1 * hh % P
    x3 = (r * r - hhh - 2 * v) % P
    return x3, (r * (v - x3) - s1 * hhh) % P, h * z1 * z2 % P


def ecdsa_holds(key, digest, r, s):
    x, y = int.from_bytes(key[:32], "big"), int.from_bytes(key[32:], "big")
    if x >= P or y >= P or (y * y - x * x * x + 3 * x - B) % P != 0:
        return False
    if not (0 < r < N and 0 < s < N):
        return False
    inverse = pow(s, -1, N)
    u1, u2 = int.from_bytes(digest, "big") * inverse % N, r * inverse % N
    key = (x, y, 1)
    table = (None, G, key, add(G, key))
    point = INFINITY
    for bit in range(255, -1, -1):
        point = double(point)
        chosen = (u1 >> bit & 1) | (u2 >> bit & 1) << 1
        if chosen:
            point = add(point, table[chosen])
    if point[2] == 0:
        return False
    return point[0] * pow(point[2], -2, P) % P % N == r


# --- Signatures (section 5) ---

SPKI = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004")


def sha256(content):
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def encode64(content):
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def decode64(string):
    content = base64.urlsafe_b64decode(string + "=" * (-len(string) % 4))
    if encode64(content) != string:
        raise ValueError("base64url in another spelling")
    return content


def integers(der):
    if len(der) < 8 or len(der) > 72 or der[0] != 0x30 or der[1] != len(der) - 2:
        raise ValueError("DER")
    at, numbers = 2, []
    for _ in range(2):
        length = der[at + 1]
        content = der[at + 2 : at + 2 + length]
        if der[at] != 2 or length < 1 or len(content) != length or content[0] >= 0x80:
            raise ValueError("DER")
        if content[0] == 0 and (length == 1 or content[1] < 0x80):
            raise ValueError("DER")
        numbers.append(int.from_bytes(content, "big"))
        at += 2 + length
    if at != len(der):
        raise ValueError("DER")
    return numbers


def passkey_holds(proof, statement_hash):
    client, data = decode64(proof["clientDataJSON"]), decode64(proof["authenticatorData"])
    key = decode64(proof["publicKey"])
    decode64(proof["credentialId"])
    said = json.loads(client.decode("utf-8"))
    if said["type"] != "webauthn.get" or said.get("crossOrigin") is True:
        return False
    if said["challenge"] != encode64(bytes.fromhex(statement_hash)):
        return False
    if len(data) < 37 or data[32] & 0b101 != 0b101:
        return False
    labels = urlsplit(said["origin"]).hostname.split(".")
    if data[:32].hex() not in [sha256(".".join(labels[index:])) for index in range(len(labels))]:
        return False
    if len(key) != 91 or not key.startswith(SPKI):
        return False
    r, s = integers(decode64(proof["signature"]))
    signed = data + hashlib.sha256(client).digest()
    return ecdsa_holds(key[len(SPKI) :], hashlib.sha256(signed).digest(), r, s)


def signature_holds(side, bundle):
    of_side = [signature for signature in bundle["signatures"] if signature["side"] == side]
    if len(of_side) != 1:
        return False
    signature = of_side[0]
    organisation = signature["organisationId"]
    parties = [(party["side"], party["organisationId"]) for party in bundle["statement"]["parties"]]
    by = signature["by"]
    if (side, organisation) not in parties or signature["hash"] != bundle["hash"]:
        return False
    if by.get("side") != side or by.get("organisationId") != organisation:
        return False
    if signature["method"] == "password":
        return signature["passkey"] is None
    return signature["passkey"] is not None and passkey_holds(signature["passkey"], bundle["hash"])


# --- The log (section 6) ---


def chain_holds(chain):
    for index, link in enumerate(chain):
        before = chain[index - 1] if index else None
        if before and (link["position"] != before["position"] + 1 or link["previousHash"] != before["hash"]):
            return False
        if link["audience"] != chain[0]["audience"] or (link["position"] == 1) != (link["previousHash"] == ""):
            return False
        header = {name: value for name, value in link.items() if name not in ("hash", "payload", "salt")}
        if sha256(canonical(header)) != link["hash"] or ("payload" in link) != ("salt" in link):
            return False
        if "payload" in link and sha256(bytes.fromhex(link["salt"]) + link["payload"].encode()) != link["payloadHash"]:
            return False
    return len(chain) >= 4


def payloads(bundle):
    return [(link, read(link["payload"])) for link in bundle["chain"][1:] if "payload" in link]


def belongs(payload, minutes_id):
    for name, member in (("minutes", "id"), ("row", "minutesId"), ("action", "minutesId")):
        if payload.get(name) is not None and payload[name].get(member) is not None:
            return payload[name][member] == minutes_id
    return False


def log_frozen(bundle):
    told, chain = payloads(bundle), bundle["chain"]
    if chain[1]["kind"] != "minutes.frozen" or "payload" not in chain[1]:
        return False
    for index, (link, payload) in enumerate(told):
        if not belongs(payload, bundle["statement"]["minutesId"]) or link["kind"] == "minutes.reopened":
            return False
        if index > 0 and link["kind"] == "minutes.frozen":
            return False
        if payload.get("minutes") is not None:
            frozen = payload["minutes"]["frozen"]
            if any(canonical(frozen[name]) != canonical(bundle[name]) for name in ("statement", "texts", "hash", "fingerprint")):
                return False
    return True


def log_signed(bundle):
    signings = [(link, payload) for link, payload in payloads(bundle) if link["kind"] == "minutes.signed"]
    given = bundle["signatures"]
    if len(signings) != 2 or signings[1][0]["position"] != bundle["chain"][-1]["position"]:
        return False
    for index, (link, payload) in enumerate(signings):
        own = given[index]
        if (own["by"]["id"], own["organisationId"], own["at"]) != (link["actorId"], link["organisationId"], link["at"]):
            return False
        if canonical(payload["minutes"]["signatures"]) != canonical(given[: index + 1]):
            return False
    return signings[1][1]["minutes"]["state"] == "signed"


# --- What has to hold (section 7) ---


def clean(words):
    one_end = words.endswith("\n") and len(words) > 1 and not words.endswith("\n\n")
    return unicodedata.normalize("NFC", words) == words and "\r" not in words and one_end


def fingerprint(digest):
    bits = int(digest, 16) >> (256 - 100)
    signs = ["0123456789ABCDEFGHJKMNPQRSTVWXYZ"[bits >> (95 - 5 * index) & 31] for index in range(20)]
    return "-".join("".join(signs[begin : begin + 5]) for begin in range(0, 20, 5))


def text_holds(bundle, language):
    words = bundle["texts"][language]
    return clean(words) and sha256(words) == bundle["statement"][language]["hash"]


def both_sides(bundle):
    keys = [one["passkey"]["publicKey"] for one in bundle["signatures"] if one["passkey"] is not None]
    return sorted(one["side"] for one in bundle["signatures"]) == ["cn", "vn"] and len(set(keys)) == len(keys)


CHECKS = {
    "text_vi": lambda bundle: text_holds(bundle, "vi"),
    "text_zh": lambda bundle: text_holds(bundle, "zh"),
    "statement": lambda bundle: sha256(canonical(bundle["statement"])) == bundle["hash"],
    "fingerprint": lambda bundle: fingerprint(bundle["hash"]) == bundle["fingerprint"],
    "both_sides": both_sides,
    "signature_vn": lambda bundle: signature_holds("vn", bundle),
    "signature_cn": lambda bundle: signature_holds("cn", bundle),
    "chain": lambda bundle: chain_holds(bundle["chain"]),
    "log_frozen": log_frozen,
    "log_signed": log_signed,
}


def holds(check, bundle):
    try:
        return check(bundle)
    except (NoBundle, ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return False


def verify(content):
    """The codes of what does not hold."""
    try:
        if len(content) > 64 * 1024 * 1024:
            raise NoBundle("too large")
        bundle = read(content.decode("utf-8"))
    except (NoBundle, UnicodeDecodeError):
        return ["form"]
    if not BUNDLE(bundle):
        return ["form"]
    return [code for code, check in CHECKS.items() if not holds(check, bundle)]


def main(arguments):
    if arguments == ["--lines"]:
        for line in sys.stdin.buffer:
            print(" ".join(verify(base64.b64decode(line))) or "holds")
        return 0
    code = 0 if arguments else 2
    for path in arguments:
        try:
            with open(path, "rb") as file:
                failed = verify(file.read())
        except OSError as error:
            print(error, file=sys.stderr)
            failed = ["form"]
        print(f"{path}: {' '.join(failed) or 'holds'}")
        code = max(code, 2 if failed == ["form"] else min(len(failed), 1))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
