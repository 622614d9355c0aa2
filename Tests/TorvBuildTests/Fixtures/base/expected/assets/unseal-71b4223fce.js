// unseal.js
