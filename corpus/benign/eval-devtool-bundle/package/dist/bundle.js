/*
 * ATTENTION: The "eval" devtool has been used (maybe by default in mode: "development").
 * It uses "eval()" calls to create a separate source file in the browser devtools.
 */
(() => {
	"use strict";
	var __webpack_modules__ = ({
		"./src/add.js": ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
eval("__webpack_require__.d(__webpack_exports__, { add: () => (/* binding */ add) });\nconst add = (a, b) => a + b\n\n//# sourceURL=webpack://playground/./src/add.js?");
		}),
		"./src/index.js": ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
eval("__webpack_require__.r(__webpack_exports__);\nvar _add__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(\"./src/add.js\");\nconsole.log((0,_add__WEBPACK_IMPORTED_MODULE_0__.add)(2, 3))\n\n//# sourceURL=webpack://playground/./src/index.js?");
		})
	});
	var cache = {};
	function __webpack_require__(id) {
		if (cache[id]) return cache[id].exports;
		var module = cache[id] = { exports: {} };
		__webpack_modules__[id](module, module.exports, __webpack_require__);
		return module.exports;
	}
	__webpack_require__.d = (exports, definition) => { for (var key in definition) Object.defineProperty(exports, key, { enumerable: true, get: definition[key] }); };
	__webpack_require__.r = (exports) => { Object.defineProperty(exports, '__esModule', { value: true }); };
	__webpack_require__("./src/index.js");
})();
