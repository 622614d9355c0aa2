// Shows a path one question at a time, and at last the plan. The answers stand in the fragment of the address, which browsers
// send to nobody. Without it all questions and plans stand on the page, with links from one to the other.
"use strict";

const {element, copyAddress} = globalThis.torv;

// The order of the kinds in a plan.
const kinds = ["guide", "case-study", "course", "funding", "service"];

// Answers are slugs, which have no points.
function given() {
  return (new URLSearchParams(location.hash.slice(1)).get("svar") || "").split(".").filter(Boolean);
}

function address(answers) {
  return answers.length > 0 ? `#svar=${answers.join(".")}` : location.pathname;
}

function begin(way) {
  const words = way.dataset;
  const parts = new Map(Array.from(way.querySelectorAll("[data-length], .way-plan"), part => [part.dataset.name, part]));
  const first = parts.values().next().value;
  const title = document.title;
  const labels = new Map(Array.from(parts.values(), part => [part, part.querySelector(".way-label").textContent]));
  const notice = element("p", "", {role: "status", class: "way-notice"});
  const below = document.createElement("div");
  way.prepend(notice);
  way.append(below);

  // Follows the answers as far as they fit; a path may have changed since its address was passed on.
  function follow(names) {
    const steps = [];
    let part = first;
    for (const name of names) {
      const link = Array.from(part.querySelectorAll(".way-answers > li > a")).find(answer => answer.dataset.name === name);
      if (!link) return {steps, part, isStale: true};
      steps.push({part, link, answers: names.slice(0, steps.length)});
      part = parts.get(link.dataset.target);
    }
    return {steps, part, isStale: false};
  }

  function show() {
    const names = given();
    const linked = names.length === 0 && parts.size > 0 && planAt(location.hash);
    const {steps, part, isStale} = linked ? {steps: [], part: linked, isStale: false} : follow(names);
    const isPlan = part.classList.contains("way-plan");
    for (const other of parts.values()) other.hidden = other !== part;
    const heading = part.querySelector("h2");
    const label = part.querySelector(".way-label");
    notice.textContent = isStale ? words.stale : "";
    if (!isPlan) {
      const count = steps.length + Number(part.dataset.length);
      label.textContent = words.progress.replace("{number}", steps.length + 1).replace("{count}", count);
      const kept = steps.map(({link}) => link.dataset.name);
      for (const link of part.querySelectorAll(".way-answers > li > a")) {
        link.href = address(kept.concat(link.dataset.name));
      }
    } else {
      label.textContent = labels.get(part);
      complete(part, steps);
    }
    below.replaceChildren(...(steps.length > 0 ? [trail(steps)] : []), ...end(steps, isPlan));
    document.title = part === first ? title : `${heading.textContent} – ${title}`;
    return heading;
  }

  function planAt(hash) {
    return Array.from(parts.values()).find(part => part.matches(".way-plan") && `#${part.querySelector("h2").id}` === hash);
  }

  // Adds to a plan what the answers on the way to it say.
  function complete(plan, steps) {
    for (const added of plan.querySelectorAll("[data-added]")) added.remove();
    const advice = [];
    for (const {link} of steps) {
      const text = link.parentElement.querySelector(".way-advice");
      if (text) {
        const item = element("li", "");
        item.append(element("strong", `${link.firstElementChild.textContent}:`), ` ${text.textContent}`);
        advice.push(item);
      }
      for (const group of link.parentElement.querySelectorAll(".named-pages")) add(group, plan.querySelector(".way-pages"));
    }
    const parts = plan.querySelector(".way-pages");
    parts.append(...Array.from(parts.children).sort((one, other) => rank(one) - rank(other)));
    plan.querySelector("h3").before(actions());
    if (advice.length === 0) return;
    const list = element("ul", "", {class: "way-list", "data-added": ""});
    list.append(...advice);
    parts.before(element("h3", words.advice, {"data-added": ""}), list);
  }

  function rank(group) {
    return kinds.indexOf(group.dataset.kind);
  }

  function add(group, pages) {
    let own = Array.from(pages.children).find(other => other.dataset.kind === group.dataset.kind);
    if (!own) {
      own = group.cloneNode(true);
      own.dataset.added = "";
      own.querySelector("ul").replaceChildren();
      pages.append(own);
    }
    const known = Array.from(own.querySelectorAll("li > a"), link => link.href);
    for (const entry of group.querySelectorAll("li")) {
      if (known.includes(entry.querySelector("a").href)) continue;
      const copy = entry.cloneNode(true);
      copy.dataset.added = "";
      own.querySelector("ul").append(copy);
    }
  }

  // What has been answered, each with a link that leads back to its question.
  function trail(steps) {
    const section = element("section", "", {class: "way-given", "aria-labelledby": "sektion-svar"});
    const list = element("ol", "", {class: "plain"});
    for (const {part, link, answers} of steps) {
      const item = element("li", "");
      const question = part.querySelector("h2").textContent;
      const change = element("a", words.change, {href: address(answers), "data-way": "", "aria-label": `${words.change}: ${question}`});
      item.append(element("span", question), " ", element("strong", link.firstElementChild.textContent), " ", change);
      list.append(item);
    }
    section.append(element("h3", words.given, {id: "sektion-svar"}), list);
    return section;
  }

  // What stands last: the way back, and below a plan the way to the beginning and the address for paper.
  function end(steps, isPlan) {
    const printed = element("p", `${words.address} ${location.href}`, {class: "print-address"});
    if (steps.length === 0) return isPlan ? [printed] : [];
    const row = element("p", "", {class: "way-back"});
    row.append(element("a", words.back, {href: address(steps.at(-1).answers), "data-way": ""}));
    if (isPlan) row.append(element("a", words.again, {href: location.pathname, "data-way": ""}));
    return isPlan ? [row, printed] : [row];
  }

  function actions() {
    const made = element("div", "", {"data-added": ""});
    const row = element("div", "", {class: "button-row"});
    const print = element("button", words.print, {type: "button", class: "button"});
    const copy = element("button", words.copy, {type: "button", class: "button button-secondary"});
    const copied = element("p", "", {role: "status", class: "way-copied"});
    print.addEventListener("click", () => window.print());
    copy.addEventListener("click", () => copyAddress(copied, words));
    row.append(print, copy);
    made.append(row, copied);
    return made;
  }

  let answered = location.hash;
  function turn() {
    // A link to a place on the page, such as past the menu, changes no answer.
    if (location.hash === answered || location.hash && given().length === 0) return;
    answered = location.hash;
    const heading = show();
    way.scrollIntoView();
    heading.focus({preventScroll: true});
  }

  way.addEventListener("click", event => {
    const link = event.target.closest(".way-answers > li > a, [data-way]");
    if (!link || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.pushState(null, "", link.getAttribute("href"));
    turn();
  });
  addEventListener("popstate", turn);
  addEventListener("hashchange", turn);
  show();
  way.dataset.ready = "";
}

// A path for members comes onto the page once it is opened.
const main = document.querySelector("main");
function find() {
  const way = document.getElementById("sektion-vejviser");
  if (way && !("ready" in way.dataset)) begin(way);
}
find();
new MutationObserver(find).observe(main, {childList: true});
