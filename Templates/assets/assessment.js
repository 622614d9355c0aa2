// Adds up the answers to an assessment. They stand in the fragment of the address, which browsers send to nobody, and those of
// several people are laid together from their addresses. Without it the statements can be answered on paper.
"use strict";

const {element, copyAddress} = globalThis.torv;

const mean = numbers => numbers.length > 0 ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : null;
const percent = share => Math.round(share * 100);

function begin(test) {
  const words = test.dataset;
  const form = test.querySelector(".test-form");
  const result = test.querySelector(".test-result");
  const heading = result.querySelector("h2");
  const profile = heading.textContent;
  const groups = Array.from(form.querySelectorAll("[data-group]"), section => ({
    name: section.dataset.group,
    title: section.querySelector("h3").textContent,
    statements: Array.from(section.querySelectorAll("fieldset"), field => ({
      text: field.querySelector("legend").textContent,
      inputs: Array.from(field.querySelectorAll("input")),
    })),
  }));
  const labels = Array.from(form.querySelector("fieldset").querySelectorAll("label span:first-of-type"), label => label.textContent);
  const highest = labels.length - 1;
  const notice = element("p", "", {role: "status", class: "way-notice"});
  const status = element("p", "", {class: "test-status"});
  const extra = element("div", "", {class: "test-extra"});
  const apart = element("div", "", {class: "test-extra"});
  const together = makeTogether();
  let answered = location.hash;

  // A sheet has a list of answers for each group; an answer that is not given is null.
  function code(sheet) {
    return `${words.key}.${sheet.map(group => group.map(answer => answer ?? "x").join("")).join("-")}`;
  }

  function sheet(text) {
    if (!text.startsWith(`${words.key}.`)) return null;
    const parts = text.slice(words.key.length + 1).split("-");
    const fits = parts.length === groups.length && parts.every((part, index) => part.length === groups[index].statements.length
      && Array.from(part).every(sign => sign === "x" || sign >= "0" && sign <= String(highest)));
    return fits ? parts.map(part => Array.from(part, sign => sign === "x" ? null : Number(sign))) : null;
  }

  function codes() {
    return new URLSearchParams(location.hash.slice(1)).getAll("svar");
  }

  // The sheets of the address; two that are the same count once.
  function sheets() {
    return Array.from(new Set(codes()), sheet).filter(found => found && found.flat().some(answer => answer !== null));
  }

  function address(list) {
    return list.length > 0 ? `#${list.map(text => `svar=${text}`).join("&")}` : location.pathname;
  }

  function chosen() {
    return groups.map(group => group.statements.map(({inputs}) => {
      const input = inputs.find(({checked}) => checked);
      return input ? Number(input.value) : null;
    }));
  }

  function share(answers) {
    const given = answers.filter(answer => answer !== null);
    return given.length > 0 ? mean(given) / highest : null;
  }

  function worded(value) {
    return words.percent.replace("{share}", percent(value));
  }

  function count() {
    const all = chosen().flat();
    const given = all.filter(answer => answer !== null).length;
    status.textContent = words.answered.replace("{count}", given).replace("{all}", all.length);
  }

  function show() {
    const given = codes();
    const found = sheets();
    const isTogether = found.length > 1;
    notice.textContent = given.length > 0 && given.some(text => !sheet(text)) ? words.stale : "";
    form.hidden = isTogether;
    if (!isTogether) {
      const own = found[0];
      groups.forEach((group, index) => group.statements.forEach(({inputs}, number) => {
        for (const input of inputs) input.checked = Boolean(own) && own[index][number] === Number(input.value);
      }));
      count();
    }
    result.hidden = found.length === 0;
    if (found.length > 0) draw(found);
    test.toggleAttribute("data-shown", found.length > 0);
  }

  function draw(found) {
    const isTogether = found.length > 1;
    heading.textContent = isTogether ? words.combined.replace("{count}", found.length) : profile;
    const rows = groups.map((group, index) => {
      const shares = found.map(own => share(own[index])).filter(value => value !== null);
      return {...group, shares, share: mean(shares)};
    });
    const values = [];
    for (const row of rows) {
      const text = row.share === null ? "–" : worded(row.share);
      const bar = Array.from(result.querySelectorAll(".figure-row")).find(other => other.dataset.group === row.name);
      bar.querySelector(".figure-bar").setAttribute("width", `${percent(row.share ?? 0)}%`);
      bar.querySelector("text").textContent = text;
      for (const dot of bar.querySelectorAll("circle")) dot.remove();
      if (isTogether) bar.append(...row.shares.map(dot));
      values.push(element("li", `${row.title}: ${text}`));
    }
    result.querySelector(".test-values").replaceChildren(...values);
    const overall = percent(mean(found.map(own => share(own.flat())).filter(value => value !== null)));
    const bands = Array.from(result.querySelectorAll(".test-band"));
    const band = bands.filter(other => Number(other.dataset.from) <= overall).at(-1);
    for (const other of bands) other.hidden = other !== band;
    band.querySelector(".way-label").textContent = words.overall.replace("{share}", overall);
    order(rows);
    const missing = isTogether ? 0 : found[0].flat().filter(answer => answer === null).length;
    const note = isTogether ? words.combinedAbout : missing > 0 ? words.unanswered.replace("{count}", missing) : "";
    extra.replaceChildren(...(note ? [element("p", note, {class: "section-note"})] : []), actions());
    apart.replaceChildren(...(isTogether ? disagreement(found) : []));
    together.querySelector("textarea").value = "";
    together.querySelector(".access-error").textContent = "";
  }

  function dot(value) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", "circle");
    for (const [key, text] of [["class", "figure-dot"], ["cx", `${percent(value)}%`], ["cy", ".625em"], ["r", ".36em"]]) {
      made.setAttribute(key, text);
    }
    return made;
  }

  // The weakest group comes first and stands open.
  function order(rows) {
    const steps = result.querySelector(".test-steps");
    const ordered = rows.slice().sort((one, other) => (one.share ?? 2) - (other.share ?? 2));
    ordered.forEach((row, index) => {
      const step = Array.from(steps.children).find(other => other.dataset.group === row.name);
      step.open = index === 0;
      for (const old of step.querySelectorAll(".count")) old.remove();
      const text = row.share === null ? words.none : worded(row.share);
      step.querySelector("summary").append(element("span", ` ${text}`, {class: "count"}));
      steps.append(step);
    });
  }

  function disagreement(found) {
    const spread = groups.flatMap((group, index) => group.statements.map(({text}, number) => {
      const given = found.map(own => own[index][number]).filter(answer => answer !== null);
      return {text, low: Math.min(...given), high: Math.max(...given)};
    })).filter(({low, high}) => high - low >= Math.max(1, highest / 2));
    spread.sort((one, other) => other.high - other.low - (one.high - one.low));
    const title = element("h3", words.disagreement);
    if (spread.length === 0) return [title, element("p", words.agreement)];
    const list = element("ul", "", {class: "way-list"});
    for (const {text, low, high} of spread.slice(0, 5)) {
      const item = element("li", `${text} `);
      const range = words.apart.replace("{low}", labels[low]).replace("{high}", labels[high]);
      item.append(element("span", range, {class: "detail"}));
      list.append(item);
    }
    return [title, list];
  }

  function actions() {
    const made = document.createElement("div");
    const row = element("div", "", {class: "button-row"});
    const print = element("button", words.print, {type: "button", class: "button"});
    const copy = element("button", words.copy, {type: "button", class: "button button-secondary"});
    const again = element("a", words.again, {href: location.pathname, class: "button button-secondary"});
    const copied = element("p", "", {role: "status", class: "way-copied"});
    print.addEventListener("click", () => window.print());
    copy.addEventListener("click", () => copyAddress(copied, words));
    again.addEventListener("click", event => {
      event.preventDefault();
      history.pushState(null, "", location.pathname);
      turn(form.querySelector("input"));
    });
    row.append(print, copy, again);
    made.append(row, copied, element("p", `${words.address} ${location.href}`, {class: "print-address"}));
    return made;
  }

  function makeTogether() {
    const section = element("section", "", {class: "test-together", "aria-labelledby": "sektion-sammen"});
    const field = element("textarea", "", {id: "sektion-adresser", rows: "4", "aria-describedby": "sektion-sammen-fejl"});
    const fault = element("p", "", {id: "sektion-sammen-fejl", role: "alert", class: "access-error"});
    const button = element("button", words.combine, {type: "button", class: "button button-secondary"});
    const row = element("div", "", {class: "button-row"});
    button.addEventListener("click", () => {
      const lines = field.value.split(/\s+/).filter(Boolean);
      const added = lines.map(line => new URLSearchParams(line.slice(line.indexOf("#") + 1)).getAll("svar"));
      const wrong = added.findIndex(list => list.length === 0 || list.some(text => !sheet(text)));
      fault.textContent = wrong >= 0 ? words.wrong.replace("{line}", wrong + 1) : "";
      if (wrong >= 0) field.setAttribute("aria-invalid", "true"); else field.removeAttribute("aria-invalid");
      if (wrong >= 0 || lines.length === 0) return field.focus();
      history.pushState(null, "", address(Array.from(new Set(codes().concat(...added)))));
      turn(heading);
    });
    row.append(button);
    section.append(
      element("h3", words.together, {id: "sektion-sammen"}), element("p", words.togetherLead),
      element("label", words.addresses, {for: "sektion-adresser"}), field, fault, row);
    return section;
  }

  function turn(target) {
    answered = location.hash;
    show();
    (target === heading ? result : test).scrollIntoView();
    target.focus({preventScroll: true});
  }

  form.addEventListener("change", () => {
    history.replaceState(null, "", address([code(chosen())]));
    answered = location.hash;
    count();
    if (!result.hidden) draw([chosen()]);
  });
  function follow() {
    // A link to a place on the page, such as past the menu, changes no answer.
    if (location.hash === answered || location.hash && codes().length === 0) return;
    turn(codes().length > 0 ? heading : form.querySelector("input"));
  }
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);

  const row = element("div", "", {class: "button-row"});
  const button = element("button", words.show, {type: "button", class: "button"});
  button.addEventListener("click", () => {
    if (chosen().flat().every(answer => answer === null)) return form.querySelector("input").focus();
    turn(heading);
  });
  row.append(button);
  form.append(status, row);
  test.prepend(notice);
  result.querySelector(".figure").after(extra);
  result.querySelector(".test-bands").after(apart);
  result.append(together);
  show();
  test.dataset.ready = "";
}

// An assessment for members comes onto the page once it is opened.
const main = document.querySelector("main");
function find() {
  const test = document.getElementById("sektion-test");
  if (test && !("ready" in test.dataset)) begin(test);
}
find();
new MutationObserver(find).observe(main, {childList: true});
