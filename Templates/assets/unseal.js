// Opens sealed files, for members' pages and for the search. The format is that of docs/MEMBERS-ACCESS.md.

// Why something could not be opened; `word` names what is said about it.
export class Problem extends Error {
  constructor(word, value = "") {
    super(word);
    this.word = word;
    this.value = value;
  }
}

// ---------- Keys and sealed files ----------

export function bytes(...parts) {
  const encoder = new TextEncoder();
  return new Uint8Array(parts.flatMap(part => [...(typeof part === "string" ? encoder.encode(part) : part)]));
}

function info(purpose, ...parts) {
  const measured = parts.map(part => bytes(part)).flatMap(part => [[0, 0, part.length >> 8, part.length & 255], part]);
  return bytes(`torv/1/${purpose}\0`, ...measured);
}

function fromBase64(text) {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), sign => sign.charCodeAt(0));
}

function base64(data) {
  return btoa(String.fromCharCode(...data)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}

export function importKey(data) {
  return crypto.subtle.importKey("raw", data, "HKDF", false, ["deriveBits"]);
}

async function derive(key, salt, info, size) {
  const bits = await crypto.subtle.deriveBits({name: "HKDF", hash: "SHA-256", salt, info}, key, size * 8);
  return new Uint8Array(bits);
}

async function decrypt(key, iv, sealed, additionalData) {
  const cipher = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["decrypt"]);
  return new Uint8Array(await crypto.subtle.decrypt({name: "AES-GCM", iv, additionalData}, cipher, sealed));
}

async function load(address, cache = "default") {
  let answer, data;
  try {
    answer = await fetch(address, {cache});
    data = new Uint8Array(await answer.arrayBuffer());
  } catch {
    throw new Problem("offline");
  }
  if (!answer.ok) throw new Problem("missing");
  return data;
}

export async function siteKey({keyring, salt}, code) {
  const ring = JSON.parse(new TextDecoder().decode(await load(keyring, "no-cache")));
  if (ring.format !== "torv-keyring" || ring.version !== 1) throw new Problem("damaged");
  if (ring.salt !== salt) throw new Problem("stale");
  const own = await derive(code, fromBase64(salt), info("keyring-entry"), 60);
  const entry = ring.entries[base64(own.subarray(0, 16))];
  if (!entry) throw new Problem("unknown");
  const bound = info("keyring-entry", fromBase64(salt));
  return importKey(await decrypt(own.subarray(16, 48), own.subarray(48), fromBase64(entry), bound));
}

// What is refused, for whatever reason, is never shown.
export async function unseal({folder}, site, address) {
  const path = "/medlem/filer/" + address.slice(folder.length);
  const file = await load(address);
  if (new TextDecoder().decode(file.subarray(0, 5)) !== "TORV\x01") throw new Problem("damaged");
  const key = await derive(site, bytes(), info("file-key", path), 32);
  const text = await decrypt(key, file.subarray(5, 17), file.subarray(17), info("sealed-file", path));
  const start = 4 + new DataView(text.buffer).getUint32(0);
  const lines = new TextDecoder().decode(text.subarray(4, start)).split("\n");
  const [type, size, name] = ["type", "size", "name"].map(field =>
    lines.find(line => line.startsWith(field + ": "))?.slice(field.length + 2));
  const end = start + (/^[0-9]+$/.test(size) ? Number(size) : NaN);
  if (!type || !(end <= text.length)) throw new Problem("damaged");
  return {type, name, contents: text.subarray(start, end)};
}

// Returns the function that reads a sealed file by the path that it would have if it were open; null if the browser keeps
// no code for the token.
export async function readerOf(access, token) {
  const opened = await stored("torv" + access.folder, token);
  if (!opened) return null;
  const site = opened.salt === access.salt ? opened.site : await siteKey(access, opened.code);
  return async path => {
    const name = await derive(site, bytes(), info("file-name", path), 16);
    const digits = Array.from(name, byte => byte.toString(16).padStart(2, "0")).join("");
    return (await unseal(access, site, `${access.folder}${digits}.torv`)).contents;
  };
}

// ---------- What the browser keeps ----------

const unusedFor = 12 * 60 * 60 * 1000;

// A token leads to the keys. It is in localStorage where they are remembered, else in sessionStorage alone.
export function token(storage) {
  try {
    return sessionStorage.getItem(storage) || localStorage.getItem(storage);
  } catch {
    return null;
  }
}

function database(storage) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(storage, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("keys");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export async function keys(storage, use) {
  const base = await database(storage);
  return new Promise((resolve, reject) => {
    const transaction = base.transaction("keys", "readwrite");
    const request = use(transaction.objectStore("keys"));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  }).finally(() => base.close());
}

export async function stored(storage, name = token(storage)) {
  try {
    await keys(storage, removeUnused);
    return name && await keys(storage, store => store.get(name));
  } catch {
    return null;
  }
}

function removeUnused(store) {
  const request = store.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    if (!cursor.value.isRemembered && cursor.value.used < Date.now() - unusedFor) cursor.delete();
    cursor.continue();
  };
  return request;
}
