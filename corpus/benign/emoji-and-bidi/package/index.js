module.exports = {
  families: ['👨‍👩‍👧‍👦', '👩🏽‍💻', '🧑🏿‍🚀', '🏳️‍🌈', '❤️‍🔥', '☀️', '⚠️', '1️⃣'],
  greetings: {
    ar: 'مرحبا بالعالم',
    fa: 'سلام دنیا، می‌خواهم', // a real non-joiner
    he: 'שלום עולם (Hello) ‏',
    hi: 'क्‍षमा, नमस्ते',
    ja: 'こんにちは、世界',
    ko: '안녕하세요 세계',
    th: 'สวัสดีชาวโลก',
    ru: 'Привет, мир',
  },
  flag: (code) => [...code.toUpperCase()].map((c) => String.fromCodePoint(0x1f1a5 + c.charCodeAt(0))).join(''),
  isRtl: (text) => /[\u0590-\u08ff\u200f\u202b\u202e]/.test(text),
}
