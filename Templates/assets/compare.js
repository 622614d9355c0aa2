// Shows up to four municipalities side by side. Their names stand in the fragment of the address, which browsers send to nobody,
// and all figures in the page's own table; without this, the table is what there is to read.
"use strict";

const {element, fill, copyAddress} = globalThis.torv;

const most = 4;

const inWords = new Intl.ListFormat(document.documentElement.lang, {type: "conjunction"});

// A name as addresses write it: «Københavns Kommune» is `koebenhavns`.
function slugOf(text) {
  const letters = {"æ": "ae", "ø": "oe", "å": "aa"};
  return text.normalize("NFC").toLowerCase().replace(/[æøå]/g, letter => letters[letter]).normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "").split(/[^a-z0-9]+/).filter(word => word && !/^kom(mune(ns?|s)?)?\.?$/.test(word)).join("-");
}

// What stays the same if ø is typed as «o», å as «a», and a hyphen as nothing.
const keyOf = slug => slug.replaceAll("-", "").replace(/([ao])e+/g, "$1").replace(/([^0-9])\1+/g, "$1");

// A value for a CSV file; a text that a spreadsheet would calculate with gets an apostrophe before it.
function cell(value, isText = true) {
  const safe = isText && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// Reads the table: the figures, what else each row tells, and the municipalities.
function read(table) {
  const heads = Array.from(table.tHead.rows[0].cells).slice(2);
  const rows = Array.from(table.querySelectorAll("tr[data-slug]"), row => ({
    slug: row.dataset.slug,
    name: row.cells[0].textContent,
    href: row.querySelector("a").getAttribute("href"),
    region: row.cells[1].textContent,
    cells: Array.from(row.cells).slice(2),
  }));
  const medians = Array.from(table.querySelector(".compare-median tr").cells).slice(2);
  const columns = heads.map((head, index) => ({head, index, words: head.dataset, median: medians[index]}));
  return {
    rows,
    figures: columns.filter(({words}) => words.title).map(column => ({...column, places: places(column, rows)})),
    counts: columns.filter(({words}) => !words.title),
  };
}

// The place of each number, the best first; equal numbers share one.
function places({index, words}, rows) {
  const values = rows.map(row => row.cells[index].dataset.value).filter(Boolean).map(Number);
  values.sort((one, other) => "lowestFirst" in words ? one - other : other - one);
  const found = new Map();
  values.forEach((value, place) => { if (!found.has(value)) found.set(value, place + 1); });
  return found;
}

function begin(tool) {
  const words = tool.dataset;
  const all = document.querySelector(".compare-all");
  const {rows, figures, counts} = read(all.querySelector("table"));
  const form = tool.querySelector("form");
  const field = form.querySelector("input");
  const shapes = tool.querySelector("template").content;
  const notice = element("p", "", {role: "status", class: "way-notice"});
  const chosen = element("ul", "", {class: "compare-chosen", "aria-label": words.chosen});
  const result = element("div", "", {class: "compare-result"});
  const title = document.title;
  let shown = location.hash;

  form.querySelector("datalist").append(...rows.map(({name}) => element("option", "", {value: name})));
  form.append(notice);
  form.after(chosen, result);

  function named() {
    const list = new URLSearchParams(location.hash.slice(1)).get("kommuner") || "";
    return Array.from(new Set(list.split(",").filter(Boolean)));
  }

  function towns() {
    return named().map(slug => rows.find(row => row.slug === slug)).filter(Boolean).slice(0, most);
  }

  function address(list) {
    return list.length > 0 ? `#kommuner=${list.map(({slug}) => slug).join(",")}` : location.pathname;
  }

  function go(list, text) {
    history.pushState(null, "", address(list));
    shown = location.hash;
    show();
    notice.textContent = text;
  }

  // Choosing

  // The municipalities that a text may mean: the one with the name, or those that begin so.
  function meant(text) {
    const slug = slugOf(text);
    const [key, stem] = [keyOf(slug), slug.endsWith("s") ? slug.slice(0, -1) : `${slug}s`];
    if (!key) return [];
    const exact = rows.filter(row => row.slug === slug);
    const form = exact.length > 0 ? exact : rows.filter(row => row.slug === stem);
    const close = form.length > 0 ? form : rows.filter(row => keyOf(row.slug) === key);
    return close.length > 0 ? close : rows.filter(row => keyOf(row.slug).startsWith(key));
  }

  function add(text) {
    const list = towns();
    const found = meant(text);
    const names = inWords.format(found.slice(0, 6).map(({name}) => name));
    if (found.length === 0) return notice.textContent = fill(words.unknown, {text: text.trim()});
    if (found.length > 1) return notice.textContent = fill(words.several, {text: text.trim(), names});
    field.value = "";
    if (list.includes(found[0])) return notice.textContent = fill(words.already, {name: names});
    if (list.length === most) return notice.textContent = words.full;
    return go(list.concat(found), fill(words.added, {name: names}));
  }

  function remove(town) {
    go(towns().filter(other => other !== town), fill(words.removed, {name: town.name}));
    field.focus();
  }

  function entry(town) {
    const item = element("li", "");
    const button = element("button", words.remove, {type: "button", "aria-label": `${words.remove} ${town.name}`});
    button.addEventListener("click", () => remove(town));
    item.append(element("span", town.name), " ", button);
    return item;
  }

  // Side by side

  function figureOf({index, words: column, places}, town) {
    const own = town.cells[index];
    const {value} = own.dataset;
    if (!value) return {text: own.textContent.trim() || words.none, isMissing: true};
    return {
      value: Number(value), text: fill(column.pattern, {number: own.textContent.trim()}),
      place: places.get(Number(value)), rank: fill(column.rank, {place: places.get(Number(value))}),
    };
  }

  function medianOf({words: column, median}) {
    return column.median ? fill(column.pattern, {number: median.firstChild.textContent.trim()}) : "–";
  }

  function table(list) {
    const made = element("table", "", {class: "compare-table blocks"});
    made.append(element("caption", words.result, {class: "visually-hidden"}));
    const head = made.createTHead().insertRow();
    head.append(element("th", words.figure, {scope: "col"}));
    for (const {name, href} of list) {
      const top = element("th", "", {scope: "col", class: "number"});
      top.append(element("a", name, {href}));
      head.append(top);
    }
    head.append(element("th", words.median, {scope: "col", class: "number"}));
    const body = made.createTBody();
    body.append(line(words.region, list, ({region}) => [region], []));
    for (const figure of figures) {
      const row = line("", list, town => {
        const {text, rank, isMissing} = figureOf(figure, town);
        return isMissing ? [detail(text)] : [text, " ", detail(rank)];
      }, [medianOf(figure), " ", detail(figure.median.querySelector(".detail").textContent)]);
      const link = figure.head.querySelector("a");
      row.cells[0].append(link ? link.cloneNode(true) : figure.words.title, " ", detail(figure.words.period ?? ""));
      body.append(row);
    }
    for (const {head: column, index} of counts) {
      const row = line(`${column.textContent} `, list, town => Array.from(town.cells[index].childNodes, node => node.cloneNode(true)), []);
      row.cells[0].append(detail(words.pages));
      body.append(row);
    }
    return made;
  }

  const detail = text => element("span", text, {class: "detail"});

  function line(name, list, content, median) {
    const row = document.createElement("tr");
    row.append(element("th", name, {scope: "row"}));
    for (const town of list) {
      const own = element("td", "", {class: "number", "data-label": town.name});
      own.append(...content(town));
      row.append(own);
    }
    const last = element("td", "", {class: "number", ...(median.length > 0 && {"data-label": words.median})});
    last.append(...median);
    row.append(last);
    return row;
  }

  // Drawings

  function drawings(list) {
    const drawn = figures.filter(figure => list.some(town => !figureOf(figure, town).isMissing));
    if (drawn.length === 0) return [];
    const grid = element("div", "", {class: "compare-drawings"});
    for (const figure of drawn) {
      const made = document.createElement("figure");
      const {title: name, unit, period} = figure.words;
      const caption = element("figcaption", `${name} `);
      caption.append(detail([unit, period].filter(Boolean).join(" · ")));
      made.append(caption, draw(figure, list));
      grid.append(made);
    }
    return [
      element("h3", words.drawings), element("p", words.drawingsLead, {class: "section-note"}), grid,
    ];
  }

  function draw(figure, list) {
    const svg = shapes.querySelector(`[data-rows="${list.length}"]`).cloneNode(true);
    const own = list.map(town => ({name: town.name, ...figureOf(figure, town)}));
    const median = figure.words.median ? Number(figure.words.median) : 0;
    const values = own.map(({value}) => value ?? 0).concat(median, 0);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const at = value => high > low ? (value - low) / (high - low) * 100 : 0;
    const percent = share => `${share.toFixed(2)}%`;
    const each = (name, change) => svg.querySelectorAll(name).forEach((part, index) => change(part, own[index]));
    each(".figure-label", (part, {name}) => { part.textContent = name; });
    each(".figure-value", (part, {text, isMissing}) => {
      part.textContent = text;
      part.classList.toggle("figure-missing", Boolean(isMissing));
    });
    each(".figure-bar", (part, {value = 0}) => {
      part.setAttribute("x", percent(at(Math.min(0, value))));
      part.setAttribute("width", percent(at(Math.max(0, value)) - at(Math.min(0, value))));
    });
    for (const [name, value] of [[".figure-axis", 0], [".figure-median", median]]) {
      each(name, part => {
        for (const end of ["x1", "x2"]) part.setAttribute(end, percent(at(value)));
      });
    }
    const names = [figure.words.title, ...own.map(({name, text}) => `${name} ${text}`)];
    const mark = svg.querySelector(".figure-median-label");
    if (figure.words.median) {
      mark.textContent = `${words.median}: ${medianOf(figure)}`;
      mark.setAttribute("x", percent(at(median)));
      mark.setAttribute("text-anchor", at(median) > 66 ? "end" : at(median) < 33 ? "start" : "middle");
      names.push(mark.textContent);
    } else {
      for (const part of svg.querySelectorAll(".figure-median, .figure-median-label")) part.remove();
    }
    svg.setAttribute("aria-label", names.join(". "));
    return svg;
  }

  // Taking along

  function csv(list) {
    const lines = [words.columns.split(";").map(text => cell(text)).join(",")];
    // The published address, wherever the page is read.
    const base = document.querySelector("link[rel=canonical]")?.href ?? location.href;
    const published = link => link ? new URL(link.getAttribute("href"), base).href : "";
    for (const town of list) {
      for (const figure of figures) {
        const {value, place, text, isMissing} = figureOf(figure, town);
        const {title: name, unit, period, median} = figure.words;
        lines.push([
          cell(town.name), cell(name), isMissing ? "" : town.cells[figure.index].dataset.value, cell(unit ?? ""),
          isMissing ? "" : String(place), median ?? "", cell(period ?? ""), cell(published(figure.head.querySelector("a"))), cell(isMissing ? text : ""),
        ].join(","));
      }
      for (const {head, index} of counts) {
        lines.push([
          cell(town.name), cell(head.textContent), town.cells[index].textContent.trim(), cell(words.pages), "", "", "",
          cell(published(town.cells[index].querySelector("a"))), "",
        ].join(","));
      }
    }
    return lines.map(text => `${text}\r\n`).join("");
  }

  function download(list) {
    const url = URL.createObjectURL(new Blob([csv(list)], {type: "text/csv;charset=utf-8"}));
    const link = element("a", "", {href: url, download: `${[words.file, ...list.map(({slug}) => slug)].join("-")}.csv`});
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  function actions(list) {
    const row = element("div", "", {class: "button-row"});
    const save = element("button", words.download, {type: "button", class: "button"});
    const print = element("button", words.print, {type: "button", class: "button button-secondary"});
    const copy = element("button", words.copy, {type: "button", class: "button button-secondary"});
    const copied = element("p", "", {role: "status", class: "way-copied"});
    save.addEventListener("click", () => download(list));
    print.addEventListener("click", () => window.print());
    copy.addEventListener("click", () => copyAddress(copied, words));
    row.append(save, print, copy);
    return [row, copied, element("p", `${words.address} ${location.href}`, {class: "print-address"})];
  }

  // The page

  function show() {
    const list = towns();
    const unknown = named().filter(slug => !rows.some(row => row.slug === slug));
    const isTooMany = named().length - unknown.length > most;
    notice.textContent = [
      unknown.length > 0 ? fill(words.stale, {names: inWords.format(unknown)}) : "", isTooMany ? words.many : "",
    ].filter(Boolean).join(" ");
    chosen.replaceChildren(...list.map(entry));
    const names = inWords.format(list.map(({name}) => name));
    document.title = list.length > 0 ? `${names} – ${title}` : title;
    if (list.length > 0 !== tool.hasAttribute("data-shown")) all.open = list.length === 0;
    tool.toggleAttribute("data-shown", list.length > 0);
    if (list.length === 0) return result.replaceChildren();
    const box = element("div", "", {class: "table-scroll", role: "region", tabindex: "0", "aria-label": words.result});
    box.append(table(list));
    return result.replaceChildren(element("h2", names), box, ...actions(list), ...drawings(list));
  }

  function turn() {
    // A link to a place on the page, such as past the menu, changes no choice.
    if (location.hash === shown || location.hash && named().length === 0) return;
    shown = location.hash;
    show();
  }

  form.addEventListener("submit", event => {
    event.preventDefault();
    if (field.value.trim()) add(field.value);
    field.focus();
  });
  // What is picked from the list needs no button.
  field.addEventListener("input", event => {
    const isPicked = !event.inputType || event.inputType === "insertReplacementText";
    if (isPicked && rows.some(({name}) => name === field.value)) add(field.value);
  });
  addEventListener("popstate", turn);
  addEventListener("hashchange", turn);
  show();
  tool.dataset.ready = "";
}

begin(document.getElementById("sektion-sammenlign"));
