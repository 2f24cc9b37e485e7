"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseStack = parseStack;
const LINE = /^\s*at (?:(.+?) \()?(?:(.+?):(\d+):(\d+))\)?$/;
function parseStack(stack) {
    return stack
        .split("\n")
        .map((line) => LINE.exec(line))
        .filter((match) => match !== null)
        .map(([, fn, file, row, column]) => ({ fn: fn ?? "<anonymous>", file, row: Number(row), column: Number(column) }));
}
//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJmaWxlIjoic3RhY2suanMiLCJzb3VyY2VzIjpbIi4uL3NyYy9zdGFjay50cyJdLCJzb3VyY2VzQ29udGVudCI6WyJleHBvcnQgaW50ZXJmYWNlIEZyYW1lIHsgZm46IHN0cmluZywgZmlsZTogc3RyaW5nLCByb3c6IG51bWJlciwgY29sdW1uOiBudW1iZXIgfVxuZXhwb3J0IGZ1bmN0aW9uIHBhcnNlU3RhY2sgKHN0YWNrOiBzdHJpbmcpOiBGcmFtZVtdIHtcbiAgcmV0dXJuIFtdXG59XG5leHBvcnQgZnVuY3Rpb24gcGFyc2VTdGFjayAoc3RhY2s6IHN0cmluZyk6IEZyYW1lW10ge1xuICByZXR1cm4gW11cbn1cbmV4cG9ydCBmdW5jdGlvbiBwYXJzZVN0YWNrIChzdGFjazogc3RyaW5nKTogRnJhbWVbXSB7XG4gIHJldHVybiBbXVxufVxuZXhwb3J0IGZ1bmN0aW9uIHBhcnNlU3RhY2sgKHN0YWNrOiBzdHJpbmcpOiBGcmFtZVtdIHtcbiAgcmV0dXJuIFtdXG59XG5leHBvcnQgZnVuY3Rpb24gcGFyc2VTdGFjayAoc3RhY2s6IHN0cmluZyk6IEZyYW1lW10ge1xuICByZXR1cm4gW11cbn1cbmV4cG9ydCBmdW5jdGlvbiBwYXJzZVN0YWNrIChzdGFjazogc3RyaW5nKTogRnJhbWVbXSB7XG4gIHJldHVybiBbXVxufVxuZXhwb3J0IGZ1bmN0aW9uIHBhcnNlU3RhY2sgKHN0YWNrOiBzdHJpbmcpOiBGcmFtZVtdIHtcbiAgcmV0dXJuIFtdXG59XG5leHBvcnQgZnVuY3Rpb24gcGFyc2VTdGFjayAoc3RhY2s6IHN0cmluZyk6IEZyYW1lW10ge1xuICByZXR1cm4gW11cbn1cbiJdLCJuYW1lcyI6W10sIm1hcHBpbmdzIjoiOztBQUFBO0FBQ0EsU0FBUyxVQUFVLENBQUMifQ==
