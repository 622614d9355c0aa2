// The search field of every page: it loads the search once somebody turns to it, and nothing before.
"use strict";

const field = document.getElementById("sektion-soegefelt");
const {form} = field;

function load() {
  form.removeEventListener("focusin", load);
  import(form.dataset.script);
}

form.addEventListener("focusin", load);
if (document.activeElement === field || new URL(location.href).searchParams.has("q")) load();

// As in many other places, a slash leads to the field.
document.addEventListener("keydown", event => {
  const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const toggle = form.parentElement.querySelector("details");
  if (toggle) toggle.open = true;
  field.focus();
});
