// Finds the fee of the reader's organisation, and puts together an application for membership. Category and size stand in the
// fragment of the address, which browsers send to nobody; all else that is typed stays on the page. Without it the fees stand in
// tables, and the page on joining says what to write in a mail.
"use strict";

const {element, fill, copy, copyAddress} = globalThis.torv;

const one = (place, selector) => place.querySelector(selector);
const chosen = select => select.options[select.selectedIndex];

// ---------- Numbers, days and addresses ----------

// Returns the whole number; null for an empty text, NaN for any other. Between groups of three digits may stand spaces or the
// mark of the page's language; another language's mark could be a decimal one here.
function wholeNumber(text, mark) {
  const typed = text.trim().replaceAll(mark, " ");
  if (typed === "") return null;
  if (!/^(?:\d+|\d{1,3}(?:\s\d{3})+)$/.test(typed)) return NaN;
  const number = Number(typed.replace(/\D/g, ""));
  return Number.isSafeInteger(number) ? number : NaN;
}

function grouped(digits, mark) {
  return String(digits).replace(/\B(?=(?:\d{3})+$)/g, mark);
}

// Today by the reader's clock, as the date field writes it.
function today() {
  const now = new Date();
  return [String(now.getFullYear()).padStart(4, "0"), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, "0")).join("-");
}

// Returns the day as the page's language writes it.
function written(date, locale) {
  return new Date(`${date}T12:00`).toLocaleDateString(locale.replace("_", "-"), {day: "numeric", month: "long", year: "numeric"});
}

// The part of a year that somebody pays for who joins on the day: the rules of ProRata.swift.
function part(rule, date) {
  const [year, month, day] = date.split("-").map(Number);
  const days = (from, to) => Math.round((to - from) / 86_400_000);
  const next = Date.UTC(year + 1, 0, 1);
  if (rule === "month") return {count: 13 - month, whole: 12};
  if (rule === "day") return {count: days(Date.UTC(year, month - 1, day), next), whole: days(Date.UTC(year, 0, 1), next)};
  return {count: 1, whole: 1};
}

// Returns so many parts of a fee in whole units of the currency, halves up.
function share(fee, {count, whole}) {
  const [units, decimals = ""] = fee.split(".");
  const divisor = BigInt(whole) * 10n ** BigInt(decimals.length);
  return (2n * BigInt(units + decimals) * BigInt(count) + divisor) / (2n * divisor);
}

function fragment(category, size) {
  const values = new URLSearchParams();
  if (category) values.set("kategori", category);
  if (category && size !== null && !Number.isNaN(size)) values.set("stoerrelse", size);
  return values.size > 0 ? `#${values}` : "";
}

function given() {
  const values = new URLSearchParams(location.hash.slice(1));
  return values.has("kategori") ? {category: values.get("kategori"), size: values.get("stoerrelse") ?? ""} : null;
}

// ---------- Fields ----------

// Says below a field what is wrong with it; returns whether anything is.
function blame(field, fault) {
  const place = document.getElementById(`${field.id}-fejl`);
  place.textContent = fault ?? "";
  if (fault) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
  return Boolean(fault);
}

// Names the size as the category counts it, and takes the population of a municipality as the size of one that counts inhabitants.
function followCategory(form, mark) {
  const category = one(form, "#sektion-kategori");
  const municipality = one(form, "#sektion-kommune");
  const size = one(form, "#sektion-stoerrelse");
  const label = one(form, "label[for=sektion-stoerrelse]");
  const plain = label.textContent;
  function name() {
    const own = chosen(category);
    label.textContent = own.dataset.sizeName ?? plain;
    const row = one(form, "[data-inhabitants][class=field]");
    if (row) row.hidden = !("inhabitants" in own.dataset);
  }
  category.addEventListener("change", name);
  municipality?.addEventListener("change", () => {
    const population = chosen(municipality).dataset.population;
    if (population && "inhabitants" in chosen(category).dataset) size.value = grouped(population, mark);
  });
  return name;
}

function choose(form, {category, size}, mark) {
  const select = one(form, "#sektion-kategori");
  if (!Array.from(select.options, option => option.value).includes(category)) return false;
  select.value = category;
  const number = wholeNumber(size, mark);
  one(form, "#sektion-stoerrelse").value = number === null || Number.isNaN(number) ? size : grouped(number, mark);
  return true;
}

// ---------- What membership costs ----------

function beginCost(page) {
  const words = page.dataset;
  const form = one(page, "form");
  const result = one(page, ".cost-result");
  const heading = one(result, "h2");
  const [category, size, joined] = ["kategori", "stoerrelse", "medlem-fra"].map(name => one(form, `#sektion-${name}`));
  const sections = Array.from(page.querySelectorAll(".cost-category"));
  const index = one(page, ".cost-index");
  const status = one(result, "[role=status]");
  const name = followCategory(form, words.group);
  joined.value = today();
  let answered = location.hash;

  function show() {
    const values = given();
    const isKnown = Boolean(values) && choose(form, values, words.group);
    name();
    return isKnown && find();
  }

  // Finds the band of the size and writes the fee with its reason; returns whether it could.
  function find() {
    const number = wholeNumber(size.value, words.group);
    const section = sections.find(other => other.dataset.category === category.value);
    const scales = section ? Array.from(section.querySelectorAll("[data-year]")) : [];
    const year = Number(joined.value.slice(0, 4));
    const scale = scales.findLast(other => Number(other.dataset.year) <= year);
    const bands = scale ? Array.from(scale.querySelectorAll("[data-fee]")) : [];
    const isWrong = [
      blame(category, section ? null : words.missingCategory),
      blame(size, Number.isNaN(number) ? words.invalidSize : number === null && bands.length > 1 ? words.missingSize : null),
      blame(joined, joined.value ? null : words.missingDate),
    ].includes(true);
    if (isWrong) return false;
    const band = bands.length === 1 ? bands[0]
      : bands.find(({dataset}) => Number(dataset.from) <= number && (!dataset.to || number <= Number(dataset.to)));
    for (const row of page.querySelectorAll("[data-fee]")) row.toggleAttribute("data-own", row === band);
    for (const other of sections) other.hidden = other !== section;
    index.hidden = true;
    result.hidden = false;
    one(result, ".cost-reason").textContent = band ? band.dataset.reason : words.noFees.replace("{year}", year);
    one(result, ".cost-part").textContent = band ? partial(band.dataset.fee) : "";
    const address = fragment(category.value, number);
    const apply = one(result, "[data-apply]");
    apply.href = apply.href.split("#")[0] + address;
    one(result, ".print-address").textContent = `${words.address} ${location.href.split("#")[0]}${address}`;
    status.textContent = "";
    return true;
  }

  // Returns what is to be paid for the year of joining; empty if that is a whole fee.
  function partial(fee) {
    const paid = part(words.proRata, joined.value);
    if (paid.count === paid.whole) return "";
    const values = {
      date: written(joined.value, words.locale), year: Number(joined.value.slice(0, 4)), count: paid.count, whole: paid.whole,
      amount: words.amount.replace("{number}", grouped(share(fee, paid), words.group)),
    };
    return fill(words.part, values);
  }

  function showAll() {
    result.hidden = true;
    index.hidden = false;
    for (const section of sections) section.hidden = false;
    for (const row of page.querySelectorAll("[data-own]")) row.removeAttribute("data-own");
  }

  form.addEventListener("submit", event => {
    event.preventDefault();
    if (!find()) return one(form, "[aria-invalid]").focus();
    const address = fragment(category.value, wholeNumber(size.value, words.group));
    if (address !== location.hash) history.pushState(null, "", address);
    answered = location.hash;
    result.scrollIntoView();
    heading.focus({preventScroll: true});
  });
  one(result, "[data-all]").addEventListener("click", event => {
    event.preventDefault();
    history.pushState(null, "", location.pathname);
    answered = location.hash;
    showAll();
    page.scrollIntoView();
    category.focus({preventScroll: true});
  });
  one(result, "[data-print]").addEventListener("click", () => window.print());
  one(result, "[data-copy]").addEventListener("click", () => copyAddress(status, words));
  function follow() {
    // A link to a place on the page, such as to a category, changes no answer.
    if (location.hash === answered || location.hash && !given()) return;
    answered = location.hash;
    if (show()) heading.focus();
    else showAll();
  }
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);

  one(page, ".answer-form").hidden = false;
  show();
}

// ---------- The application ----------

// The characters of a text that has one line: what nobody sees is left out.
function visible(text) {
  return text.normalize("NFC").replace(/[\p{Cc}\p{Z}]+/gu, " ").replace(/[\p{C}\u2028\u2029]/gu, "").replace(/ {2,}/g, " ").trim();
}

const spellings = {"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "œ": "oe", "å": "aa", "ß": "ss", "þ": "th", "ð": "d", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t"};

// The name of a member's file, as `torv new member` makes it of the title.
function slug(title) {
  return Array.from(title.normalize("NFC").toLowerCase().replace(/['\u2019\p{Cf}\p{Mn}]/gu, ""), letter =>
    spellings[letter] ?? letter.normalize("NFD").replace(/\p{Mn}/gu, "").replace(/[^a-z0-9]/g, "-")
  ).join("").replace(/-+/g, "-").replace(/^-|-$/g, "");
}

// A text as a value on one line of YAML, with quotes where `torv format` has them.
function yaml(text) {
  const isOther = /^(?:true|false|null|~|yes|no|on|off|[-+]?\.(?:nan|inf)|=|<<)$/i.test(text)
    || /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt \t].*\d.*)?$/.test(text)
    || /^[-+]?(?=.*\d)(?:0[xob][\da-f_]+|[\d_:]*\.?[\d_]*(?:e[-+]?\d+)?)$/i.test(text) && !/^-?(?:0|[1-9]\d{0,14})(?:\.\d*[1-9])?$/.test(text);
  const isPlain = !/^[?:,[\]{}#&*!|>'"%@`]|^-(?!\d)/.test(text) && !/: | #|:$/.test(text);
  if (isPlain && !isOther) return text;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

// Writes the values into the lines of their fields; fields without one stay as they are.
function filled(skeleton, values) {
  return skeleton.split("\n").map(line => {
    const name = /^(?:# )?(\w+):(?: |$)/.exec(line)?.[1];
    return name && values[name] ? `${name}: ${values[name]}` : line;
  }).join("\n");
}

// Returns the address as browsers write it; nothing if it is none.
function webAddress(text) {
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
    return /^[\w-]+(?:\.[\w-]+)+$/.test(url.hostname) && !url.username ? url.href.replace(/[|^`"'<>{}\\[\]]/g, encodeURIComponent) : null;
  } catch {
    return null;
  }
}

const isMail = text => /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i.test(text);

function beginApplication(page) {
  const words = page.dataset;
  const form = one(page, "form");
  const result = one(page, ".application-result");
  const skeleton = document.getElementById("sektion-medlemsfil").content.textContent;
  const fields = Array.from(form.querySelectorAll("input, select, textarea"));
  const [organisation, category, size, website, joined, publicMail, mail] =
    ["organisation", "kategori", "stoerrelse", "hjemmeside", "medlem-fra", "aaben-mail", "mail"].map(name => one(form, `#sektion-${name}`));
  const open = one(result, "[data-open]");
  const tooLong = one(result, "[data-too-long]");
  let file = null;

  // What has been typed, as the mail has it; a wish may have several lines.
  function typed(field) {
    if (field.tagName === "SELECT") return field.value ? chosen(field).textContent : "";
    if (field === size && field.value.trim()) return grouped(wholeNumber(size.value, words.group), words.group);
    if (field === joined) return written(joined.value, words.locale);
    if (field === website && field.value.trim()) return webAddress(field.value.trim());
    return field.dataset.field ? visible(field.value) : field.value.split(/\r\n?|\n/).map(visible).join("\n").trim();
  }

  function fault(field) {
    const text = visible(field.value);
    if (field === category) return text ? null : words.missingCategory;
    if (field === joined) return text ? null : words.missingDate;
    if (field === size) return Number.isNaN(wholeNumber(text, words.group)) ? words.invalidSize : null;
    if (field.required && !text) return words.missing;
    if (field === organisation) return slug(text) ? null : words.missingName;
    if (field === website) return text && !webAddress(text) ? words.invalidWebsite : null;
    if (field === mail || field === publicMail) return text && !isMail(text) ? words.invalidMail : null;
    return null;
  }

  // The values of the new member's page; the skeleton knows which fields there are and in which order they stand.
  function values() {
    const summary = words.summary.replace("{category}", chosen(category).textContent);
    const made = {published: today(), summary: yaml(summary)};
    for (const field of fields.filter(({dataset}) => dataset.field)) {
      const text = field.tagName === "SELECT" ? field.value : field === joined ? joined.value
        : field === size ? String(wholeNumber(size.value, words.group) ?? "") : typed(field);
      if (text) made[field.dataset.field] = field === size || field === joined ? text : yaml(text);
    }
    return made;
  }

  function make() {
    const title = typed(organisation);
    const subject = words.subject.replace("{organisation}", () => title);
    const answers = fields.map(field => [one(form, `label[for=${field.id}]`).textContent, typed(field)]).filter(([, text]) => text);
    const text = [words.greeting, "", ...answers.map(([label, answer]) => `${label}: ${answer}`)].join("\n");
    const name = `${slug(title)}.md`;
    file = filled(skeleton, values());
    one(result, "[data-subject]").textContent = subject;
    one(result, "[data-text]").textContent = text;
    one(result, "[data-file]").textContent = file;
    one(result, "[data-name]").textContent = `Content/${words.folder}/${name}`;
    // Mail programs take some 2,000 bytes, and lines end with CRLF in an address (RFC 6068).
    const address = body => `mailto:${words.mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
    tooLong.hidden = address(text).length <= 1800;
    open.href = address(tooLong.hidden ? text : words.paste);
    const download = one(result, "[data-download]");
    if (download.href.startsWith("blob:")) URL.revokeObjectURL(download.href);
    download.href = URL.createObjectURL(new Blob([file], {type: "text/markdown"}));
    download.download = name;
    for (const status of result.querySelectorAll("[role=status]")) status.textContent = "";
  }

  form.addEventListener("submit", event => {
    event.preventDefault();
    const wrong = fields.filter(field => {
      const found = fault(field);
      return document.getElementById(`${field.id}-fejl`) ? blame(field, found) : false;
    });
    if (wrong.length > 0) return wrong[0].focus();
    make();
    result.hidden = false;
    result.scrollIntoView();
    one(result, "h2").focus({preventScroll: true});
  });
  for (const button of result.querySelectorAll("[data-copy]")) {
    const shown = one(result, `[data-${button.dataset.copy}]`);
    const status = button.parentElement.nextElementSibling;
    button.addEventListener("click", () => copy(shown.textContent, status, words.copied, () => {
      getSelection().selectAllChildren(shown);
      status.textContent = words.selected;
    }));
  }

  const name = followCategory(form, words.group);
  function follow() {
    if (given()) choose(form, given(), words.group);
    name();
  }
  addEventListener("hashchange", follow);
  joined.value = today();
  one(page, ".application-plain").hidden = true;
  form.hidden = false;
  follow();
}

const cost = document.getElementById("sektion-pris");
if (cost) beginCost(cost);
const application = document.getElementById("sektion-ansoegning");
if (application) beginApplication(application);
