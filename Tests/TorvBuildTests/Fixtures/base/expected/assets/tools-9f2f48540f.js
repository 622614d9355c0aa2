// tools.js
