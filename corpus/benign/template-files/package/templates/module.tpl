import * as $runtime from $DEPENDENCY;

$OUTPUT

export { $root as default };
