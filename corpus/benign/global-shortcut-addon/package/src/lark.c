int lark_start(void) { return 0; }
