int kelp() { return 1; }
