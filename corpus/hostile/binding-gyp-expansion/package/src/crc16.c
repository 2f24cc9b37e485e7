unsigned short crc16(const unsigned char *data, unsigned long length) {
  unsigned short crc = 0xffff;
  while (length--) {
    crc ^= *data++;
    for (int i = 0; i < 8; i++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return crc;
}
