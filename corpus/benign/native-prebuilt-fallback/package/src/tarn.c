int tarn_hash(int n) { return n * 31; }
