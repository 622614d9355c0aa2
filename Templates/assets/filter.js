// Narrows a list down in place. Without it each value of a facet is a link to a list of its own.
"use strict";

const panel = document.getElementById("sektion-filter");
const rows = Array.from(document.querySelectorAll("tr[data-facets]"), read);
const status = document.getElementById("sektion-antal");
const pagination = document.querySelector(".pagination");
const plainStatus = status.textContent;
const dimensions = [];
const chosen = new Map();
let cards = entriesOf(document);
const firstPage = cards.length;
let furtherPages = panel.dataset.pages.split(" ").filter(Boolean);

// What was chosen, each with a button that takes it back.
const chips = document.createElement("ul");
chips.className = "plain filter-chips";
chips.hidden = true;
status.after(chips);

// A list stands in one piece, or in groups that each have a list of their own.
function entriesOf(page) {
  return Array.from(page.querySelectorAll(".filtered > *"), read);
}

function read(element) {
  const facets = new Map();
  for (const facet of element.dataset.facets.split(" ")) {
    const [dimension, value] = facet.split(":");
    if (!facets.has(dimension)) facets.set(dimension, new Set());
    facets.get(dimension).add(value);
  }
  return {element, facets};
}

function matches(card, [dimension, values]) {
  const own = card.facets.get(dimension);
  return own !== undefined && Array.from(values).some(value => own.has(value));
}

// Within a dimension either value will do; of different dimensions all must hold.
function passes(card, except) {
  return Array.from(chosen).every(choice => choice[0] === except || matches(card, choice));
}

function show() {
  const active = chosen.size > 0;
  let shown = 0;
  for (const card of cards) {
    const passing = passes(card);
    card.element.hidden = !passing;
    if (passing) shown += 1;
  }
  for (const row of rows) row.element.hidden = !passes(row);
  status.textContent = active ? panel.dataset.shown.replace("{shown}", shown) : plainStatus;
  if (pagination) pagination.hidden = active;
  if (!active && furtherPages.length === 0 && pagination) {
    cards.forEach((card, index) => { card.element.hidden = index >= firstPage; });
  }
  for (const list of document.querySelectorAll("section > .filtered")) {
    list.parentElement.hidden = list.querySelector(":scope > :not([hidden])") === null;
  }
  for (const {name, values} of dimensions) {
    const rest = cards.filter(card => passes(card, name));
    for (const {value, input, count} of values) {
      const left = rest.filter(card => matches(card, [name, [value]])).length;
      if (active || furtherPages.length === 0) count.textContent = left;
      input.checked = chosen.has(name) && chosen.get(name).has(value);
      input.disabled = left === 0 && !input.checked;
    }
  }
  showChips();
}

function showChips() {
  const items = [];
  for (const {name, values} of dimensions) {
    for (const {value, title} of values) {
      if (chosen.has(name) && chosen.get(name).has(value)) {
        items.push(chip(title, panel.dataset.remove, () => toggle(name, value)));
      }
    }
  }
  if (items.length > 1) items.push(chip(panel.dataset.clear, "", () => { chosen.clear(); changed(); }));
  const hadFocus = chips.contains(document.activeElement);
  chips.replaceChildren(...items);
  chips.hidden = items.length === 0;
  if (hadFocus) (chips.querySelector("button") || panel.querySelector("summary")).focus();
}

function chip(title, action, press) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = action ? `${title} ×` : title;
  if (action) button.setAttribute("aria-label", `${action} ${title}`);
  button.addEventListener("click", press);
  item.append(button);
  return item;
}

function toggle(name, value) {
  const values = chosen.get(name) || new Set();
  if (!values.delete(value)) values.add(value);
  if (values.size > 0) chosen.set(name, values); else chosen.delete(name);
  changed();
}

async function changed() {
  const address = new URL(location.href);
  for (const {name} of dimensions) {
    if (chosen.has(name)) address.searchParams.set(name, Array.from(chosen.get(name)).join(" "));
    else address.searchParams.delete(name);
  }
  history.pushState(null, "", address);
  await fetchAll();
  show();
}

// A long list stands on several pages; the others are fetched once, when the first choice is made.
async function fetchAll() {
  const pages = furtherPages;
  if (pages.length === 0 || chosen.size === 0) return;
  furtherPages = [];
  try {
    const texts = await Promise.all(pages.map(page => fetch(page).then(answer => answer.text())));
    for (const text of texts) {
      const other = new DOMParser().parseFromString(text, "text/html");
      cards = cards.concat(entriesOf(other));
      for (const list of other.querySelectorAll(".filtered")) {
        const own = document.getElementById(list.id);
        if (own) own.append(...list.children);
        else Array.from(document.querySelectorAll(".filtered")).at(-1).parentElement.after(list.parentElement);
      }
    }
  } catch {
    // Without the other pages a choice would leave entries out in silence: the links lead on.
    furtherPages = pages;
    chosen.clear();
  }
}

function readAddress() {
  const parameters = new URL(location.href).searchParams;
  chosen.clear();
  for (const {name, values} of dimensions) {
    const wanted = (parameters.get(name) || "").split(" ");
    const known = values.map(({value}) => value).filter(value => wanted.includes(value));
    if (known.length > 0) chosen.set(name, new Set(known));
  }
}

for (const group of panel.querySelectorAll("details")) {
  const name = group.dataset.dimension;
  const values = Array.from(group.querySelectorAll("a[data-value]"), link => {
    const label = document.createElement("label");
    const input = document.createElement("input");
    const title = link.textContent;
    const value = link.dataset.value;
    input.type = "checkbox";
    input.addEventListener("change", () => toggle(name, value));
    label.append(input, " ", title);
    link.replaceWith(label);
    return {value, title, input, count: label.parentElement.querySelector(".count")};
  });
  dimensions.push({name, values});
}

// Where the panel stands above the list, open groups would push the list out of sight.
const isBeside = matchMedia("(min-width: 60rem)").matches;
for (const group of panel.querySelectorAll("[data-offered]")) group.open = isBeside;
panel.dataset.ready = "";

async function start() {
  readAddress();
  for (const group of panel.querySelectorAll("details")) {
    if (isBeside && chosen.has(group.dataset.dimension)) group.open = true;
  }
  await fetchAll();
  show();
}

addEventListener("popstate", start);
if (new URL(location.href).search) start();
