// Opens what is sealed for members, here in the browser. The format is that of docs/MEMBERS-ACCESS.md.
// A code in the address is taken out of it before anything else; only the page for codes has this box.
const remember = document.getElementById("sektion-adgang-husket");
const given = takeCode();

const main = document.querySelector("main");
const {salt, folder} = main.dataset;
const {Problem, bytes, importKey, keys, siteKey, stored, token, unseal} = await import(main.dataset.unseal);
const words = document.getElementById("sektion-adgang-ord").content;
const teaser = document.querySelector("[data-sealed]");
const notice = document.getElementById("sektion-adgang-besked");
const form = document.getElementById("sektion-adgang-formular");
const field = document.getElementById("sektion-adgang-kode");
const fault = document.getElementById("sektion-adgang-fejl");
const reload = document.getElementById("sektion-adgang-genindlaes");
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ofCodes = ["empty", "sign", "short", "long", "check", "unknown"];
const storage = "torv" + folder;
const channel = new BroadcastChannel(storage);
const pictures = new Map();
const statuses = new Map();

// What is open: the keys of the code and of the site, which no script can read out, and the salt of the latter.
let opened = null;
let isBusy = false;

// What is no `Problem` was refused by the browser's own reading or deciphering, and counts as damage.
function wordOf(error) {
  if (!error.word) console.error(error);
  return error.word || "damaged";
}

// ---------- What is said ----------

// All words stand in the template; `{value}` in them is filled in.
function say(place, word, value = "") {
  const text = word ? words.querySelector(`[data-word=${word}]`).textContent : "";
  if (place) place.textContent = text.replace("{value}", value);
}

function show(state) {
  for (const part of document.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== state;
  main.dataset.state = state;
}

function bar() {
  const shown = document.querySelector(".access-bar") || words.firstElementChild.cloneNode(true);
  if (!shown.isConnected) main.prepend(shown);
  return shown;
}

function barStatus() {
  return bar().querySelector("[role=status]");
}

// ---------- Codes ----------

function takeCode() {
  const code = location.hash.slice(1);
  if (!remember || !code || document.getElementById(code)) return "";
  history.replaceState(null, "", location.pathname + location.search);
  return code;
}

function digitsOf(text) {
  const signs = Array.from(text.slice(text.lastIndexOf("#") + 1).toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, "").replace(/O/g, "0").replace(/[IL]/g, "1"));
  const foreign = signs.find(sign => !digits.includes(sign));
  if (signs.length === 0) throw new Problem("empty");
  if (foreign) throw new Problem("sign", foreign);
  if (signs.length < 21) throw new Problem("short", signs.length);
  if (signs.length > 21) throw new Problem("long", signs.length);
  const check = digits.indexOf(signs.pop());
  const rest = signs.reduce((rest, sign) => (rest * 32 + digits.indexOf(sign)) % 37, 0);
  if (rest !== check) throw new Problem("check");
  return signs.join("");
}

// ---------- What the browser keeps ----------

// Keeps what is open, the only code there is. Returns whether the browser allows it.
async function keep() {
  opened.used = Date.now();
  try {
    const name = token(storage) || crypto.randomUUID();
    await keys(storage, store => store.clear() && store.put(opened, name));
    sessionStorage.removeItem(storage);
    localStorage.removeItem(storage);
    (opened.isRemembered ? localStorage : sessionStorage).setItem(storage, name);
    return true;
  } catch {
    return false;
  }
}

async function forget() {
  opened = null;
  try {
    sessionStorage.removeItem(storage);
    localStorage.removeItem(storage);
    await keys(storage, store => store.clear());
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

// The page is loaded anew, so that nothing of what was opened is left in it.
async function lock() {
  await forget();
  history.replaceState("locked", "");
  location.reload();
}

// ---------- Opened pages ----------

async function openPage(byReader) {
  const {contents} = await unseal(main.dataset, opened.site, teaser.dataset.sealed);
  const page = new DOMParser().parseFromString(new TextDecoder().decode(contents), "text/html");
  const isRead = part => part.compareDocumentPosition(teaser) & Node.DOCUMENT_POSITION_FOLLOWING;
  const read = Array.from(main.querySelectorAll(".prose > :not(.footnotes)")).filter(isRead).length;
  await Promise.all(Array.from(page.querySelectorAll("img"), hold));
  for (const link of page.querySelectorAll(`a[href^="${folder}"]`)) {
    const status = document.createElement("span");
    status.className = "file-status";
    status.setAttribute("role", "status");
    const note = link.nextElementSibling;
    if (!link.closest("svg")) (note && note.matches(".count") ? note : link).after(status);
    statuses.set(link, status);
  }
  // No script of a parsed page runs, wherever it is put.
  main.replaceChildren(bar(), ...page.body.childNodes);
  for (const image of pictures.keys()) watcher.observe(image);
  if (location.hash) location.replace(location.hash);
  // Who has read the open part of a text goes on where it ended.
  if (byReader) proceed(read > 0 && main.querySelectorAll(".prose > *")[read] || bar());
}

function proceed(place) {
  place.tabIndex = -1;
  place.focus({preventScroll: true});
  place.scrollIntoView();
}

function blob(contents, type) {
  return URL.createObjectURL(new Blob([contents], {type}));
}

// A blank picture of the same size holds the place of one that is opened later; one of unknown size is opened at once.
async function hold(image) {
  const source = image.parentElement.querySelector(":scope > source");
  const set = (source || image).getAttribute("srcset") || image.getAttribute("src");
  if (!set.startsWith(folder)) return;
  const choices = set.split(", ").map(choice => choice.split(" "));
  if (source) source.remove();
  image.removeAttribute("srcset");
  const [width, height] = ["width", "height"].map(name => image.getAttribute(name));
  if (!width) return showPicture(image, choices);
  pictures.set(image, choices);
  const blank = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
  image.src = blob(blank, "image/svg+xml");
}

const watcher = new IntersectionObserver(seen => {
  for (const {target} of seen.filter(entry => entry.isIntersecting)) {
    watcher.unobserve(target);
    showPicture(target, pictures.get(target));
  }
}, {rootMargin: "50%"});

async function showPicture(image, choices) {
  const wanted = image.clientWidth * devicePixelRatio;
  const [address] = choices.find(([, width]) => parseInt(width) >= wanted) || choices.at(-1);
  try {
    const {type, contents} = await unseal(main.dataset, opened.site, address);
    image.src = blob(contents, type);
  } catch {
    const note = document.createElement("span");
    note.className = "file-status";
    say(note, "picture");
    image.after(note);
  }
}

async function download(link) {
  const beside = statuses.get(link);
  const place = beside && beside.isConnected ? beside : barStatus();
  say(place, "fetching");
  try {
    const {type, name, contents} = await unseal(main.dataset, opened.site, link.getAttribute("href"));
    const saved = document.createElement("a");
    saved.href = blob(contents, type);
    saved.download = name || "torv";
    saved.click();
    setTimeout(() => URL.revokeObjectURL(saved.href), 60000);
    say(place, "fetched", saved.download);
  } catch (error) {
    say(place, wordOf(error));
  }
}

// ---------- From a code to an open page ----------

async function unlock(byReader) {
  if (opened.salt !== salt) {
    opened.site = await siteKey(main.dataset, opened.code);
    opened.salt = salt;
  }
  const isKept = await keep();
  if (byReader && isKept) channel.postMessage({token: token(storage)});
  if (teaser) await openPage(byReader);
  show("open");
  if (remember) {
    remember.checked = opened.isRemembered;
    say(notice, !isKept ? "unsaved" : byReader ? "open" : "");
  } else {
    say(barStatus(), isKept ? "bar" : "unsaved");
  }
}

// Opens what the browser has kept, if anything; if not, another tab may have it.
async function start(mayAsk) {
  let word = history.state === "locked" ? "locked" : "";
  if (word) history.replaceState(null, "");
  if (token(storage)) {
    show("opening");
    say(remember ? notice : barStatus(), "opening");
  }
  try {
    opened = await stored(storage);
    if (opened) return await unlock(false);
  } catch (error) {
    word = wordOf(error).replace("unknown", "expired");
  }
  if (word === "expired") await forget();
  if (!remember) bar().remove();
  say(notice, word);
  show(opened ? "failed" : "locked");
  if (mayAsk && !opened) channel.postMessage({isAsking: true});
}

async function enter(text, isRemembered) {
  if (isBusy) return;
  isBusy = true;
  const before = opened;
  say(fault, "");
  say(notice, "opening");
  field.removeAttribute("aria-invalid");
  try {
    opened = {code: await importKey(bytes(digitsOf(text))), isRemembered};
    await unlock(true);
    field.value = "";
    if (remember) document.getElementById("sektion-adgang").focus();
  } catch (error) {
    const word = wordOf(error);
    const isOfCode = ofCodes.includes(word);
    opened = before;
    isBusy = false;
    if (before) {
      // A wrong code by a link changes nothing of what is open.
      show("open");
      return say(notice, word, error.value);
    }
    show(isOfCode || word === "offline" ? "locked" : "failed");
    say(notice, isOfCode ? "" : word);
    say(fault, isOfCode && word, error.value);
    if (isOfCode) field.setAttribute("aria-invalid", "true");
    field.value = text;
    (form.hidden ? reload : field).focus();
  }
  isBusy = false;
}

async function begin() {
  if (!crypto.subtle) {
    say(notice, "insecure");
    show("insecure");
  } else if (given) {
    await enterGiven(given);
  } else {
    await start(true);
  }
}

// A new code by a link is remembered where the old one was.
async function enterGiven(code) {
  const before = await stored(storage);
  await enter(code, Boolean(before && before.isRemembered));
}

function press(event) {
  const target = event.target.closest(`a[href^="${folder}"], [data-lock]`);
  if (!target || event.button > 1) return;
  event.preventDefault();
  if (target.matches("a")) return download(target);
  channel.postMessage({isLocked: true});
  lock();
}

document.addEventListener("click", press);
document.addEventListener("auxclick", press);

if (form) {
  form.addEventListener("submit", event => {
    event.preventDefault();
    enter(field.value, form.elements.remember.checked);
  });
  reload.addEventListener("click", () => location.reload());
}

if (remember) {
  remember.addEventListener("change", async () => {
    opened.isRemembered = remember.checked;
    const isKept = await keep();
    say(notice, !isKept ? "unsaved" : remember.checked ? "remembered" : "forgotten");
  });
  addEventListener("hashchange", () => {
    const code = takeCode();
    if (code) enterGiven(code);
  });
}

// The tabs of a browser open and lock together.
channel.addEventListener("message", ({data}) => {
  if (data.isAsking && opened && token(storage)) channel.postMessage({token: token(storage)});
  if (data.token && !opened && !isBusy) {
    sessionStorage.setItem(storage, data.token);
    start(false);
  }
  if (data.isLocked && opened) lock();
});
// A page that the browser had put aside may have been locked, or opened, meanwhile.
addEventListener("pageshow", async event => {
  if (event.persisted && Boolean(await stored(storage)) !== Boolean(opened)) location.reload();
});

begin();
