// membership.js
