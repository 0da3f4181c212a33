import { any, wording } from './wording.ts'

const thing =
  '(?! (?:(?:kemarin|tadi|yang kemarin|yg kemarin|semalam)? ?(?:bilang|kata|katanya|cakap|janji|sudah|udah|telah)|lain (?:yang|yg|bisa|boleh)|dewasa|per|tua|jahat|rumah|hilang)(?= ))'
const strict = `(?:manusia|orang(?: (?:asli|sungguhan|beneran|sebenar|betul|sungguh|benar|hidup))?|admin(?:nya)?|min|agen|agent|ejen|operator|cs|customer (?:service|support|care)|staf|staff|petugas|pegawai|karyawan|kakitangan|supervisor|spv|manajer|manager|pengurus|penyelia|atasan|bos|boss|pimpinan|teknisi|juruteknik|dokter|doktor|perawat|jururawat|sales|konsultan|ketua|kepala(?: (?:toko|cabang|bagian))?|penanggung jawab|live (?:agent|chat)|rekan|wakil)${thing}`
const someone =
  '(?:seseorang|seorang|siapa ?pun|siapa siapa|sesiapa|salah (?:satu|seorang)(?: (?:dari|staf|petugas|tim))?|orang dalam|orang situ|orang sana)'
const team =
  '(?:tim(?: [^ ,]+)?|bagian [^ ,]+|bahagian [^ ,]+|divisi [^ ,]+|jabatan [^ ,]+|layanan pelanggan|khidmat pelanggan|call cent(?:er|re)|pusat panggilan|helpdesk|pihak (?:toko|bank|anda|kalian|berwenang))'
const who = `(?:${someone}|${strict}|${team})`
const talk =
  '(?:(?:ber|mem)?bicara(?:kan)?|bicara|ngomong|omong|ngobrol|bercakap|cakap|berbual|berbincang|bincang|berbicara|chat(?:ting)?|chattingan|telepon(?:an)?|teleponan|telpon(?:an)?|berhubung(?:an)?|komunikasi|tanya|bertanya|konsultasi|konsul|curhat|komplain|terhubung)'
const want =
  '(?:(?:saya|aku|gue|gw|sy|kami|kita|ak|q) )?(?:(?:mau|mo|maw|pengen|pengin|pingin|ingin|nak|hendak|butuh|perlu|minta|mintak|mohon|tolong|bisa|bisakah|boleh|bolehkah|dapatkah|pls|please|harap|lebih suka|lebih baik|sila|mesti|harus) )+'
const soft =
  '(?:(?:saya|aku|gue|gw|sy|kami|kita|dong|donk|deh|aja|saja|sih|ya|yah|langsung|lgsg|sekarang|skrg|segera|tolong|terus|je|lah|la|dulu|tak|ga|gak|ngga|kah|untuk|buat|utk|juga|lagi|nih|ni) )*'
const passive =
  '(?:(?:di)?hubungi|dihubungkan|dikontak|ditelepon|ditelpon|ditelp|diteleponin|ditelfon|disambungkan|disambungin|dialihkan|dipindahkan|dibantu|dilayani|dibalas|ditangani)'
const put =
  '(?:sambung(?:kan|in)?|hubung(?:kan|in)|alih(?:kan|in)|pindah(?:kan|in)?|oper(?:kan|in)?|terus(?:kan|in)|arah(?:kan|in)|transfer|eskalasi(?:kan)?|connect(?:kan|in)?)'
const bring =
  '(?:panggil(?:kan|in)?|kasih|kasi|beri(?:kan)?|bagi|cari(?:kan|in)?|minta|suruh|datang(?:kan|in)|kirim(?:kan|in)?|pass(?:kan)?|bawa(?:kan)?|mana|tolong panggil(?:kan)?)'
const bot =
  '(?:(?:chat ?)?bot|robot|mesin|komputer|ai|kecerdasan buatan|asisten virtual|(?:balasan|jawaban|jawapan|respon) (?:otomatis|automatik|template|auto))'
const callMe =
  '(?:(?:tele?(?:pon|fon|p)|telp|tlp|tlpn|telfon|call|hubung(?:i|in)?|kontak|kontek|kabari|wa|chat) (?:balik )?(?:saya|aku|gue|gw|sy|kami|balik|ke (?:saya|nomor|no))|(?:meng?hubungi|menelepon|menelpon|mengontak|nelpon|telefon|telepon|telpon|hubungi|kontak|call|balas) (?:balik )?(?:saya|aku|gue|gw|sy|kami)|telepon balik|telpon balik|callback|call back)'
const kind =
  '(?:(?:dengan|dgn|dg|sama|ama|sm|ke|kpd|kepada|pada|oleh|dari|seorang|satu|se|salah satu|para|pihak|yang|yg|bagian|tim|si|pak|bu|mbak|mas|kak|ibu|bapak) ){0,4}'

/** Indonesian and Malay, which share nearly all of these words. */
export const indonesian = wording({
  script: 'latin',
  common:
    'saya|aku|gue|gw|sy|mau|nak|dengan|dgn|sama|yang|yg|ini|itu|tidak|tak|gak|ga|nggak|bukan|ada|bisa|boleh|tolong|di|ke|apa|dong|untuk|dan|sudah|udah|kok|min|kak|orang|siapa|jangan',
  people: `${who}|${bot}|siapa|ada (?:yang|yg)|${passive}|${callMe}|disambung[^ ,]*|${put}|balik`,
  keys: 'manusia operator petugas pegawai karyawan manajer supervisor',
  ask: [
    `(?:${want})?${soft}${talk} ${soft}(?:langsung )?(?:dengan|dgn|dg|sama|ama|sm|ke|kpd|kepada) ${any(3)}?${who}`,
    `${talk} ${kind}(?:${strict}|${someone})`,
    `${want}${soft}${kind}(?:manusia|orang (?:asli|sungguhan|beneran|sebenar|betul|hidup)|admin(?:nya)?|agen|ejen|operator|cs|customer (?:service|support|care)|staf|staff|petugas|pegawai|karyawan|supervisor|spv|manajer|manager|atasan|bos|pimpinan|penyelia|pengurus|seseorang|live (?:chat|agent)|teknisi|ketemu (?:orang|manusia))${thing}`,
    `(?:(?<=^ )|, |tolong |mohon |bisa |boleh |dong |saya |sila |please |pls |langsung |minta |mau |kalau begitu |ya )${put} (?:(?:saya|aku|gue|gw|sy|kami|aja|saja|dong|langsung|chat|panggilan|ini|masalah|terus|la|lah) )*(?:ke|kpd|kepada|dengan|dgn|sama|pada) ${any(3)}?${who}`,
    `(?:tolong |bisa |minta |mohon |boleh )?(?:sambungkan|hubungkan|sambungin|hubungin|alihkan) (?:saya|aku|gue|gw|sy|kami)(?= $| ,| dong| ya| sekarang| segera| ke| dengan)`,
    `(?:(?<=^ )|, |tolong |mohon |bisa |boleh |coba |cepat |cpt |dong |sila )${bring} (?:(?:saya|aku|gue|gw|sy|kami|aja|dong|ke|sini|gak|ga|kan|sikit|la) )*${kind}(?:${strict}|${someone})(?! (?:gift|diskon))`,
    `(?:ada|adakah|apakah ada|apa ada|gak ada|ga ada|nggak ada|tak ada|masa gak ada|takde|tiada) (?:gak |ga |nggak |tak |kah |satu |ke )?${any(2)}?(?:${strict}|${someone}) ${any(3)}?(?:(?:yang|yg|yng|untuk|buat|boleh|bisa) ${soft}(?:bisa|boleh|dapat|mau|nak|saya|aku|cek|bantu|tolong|baca|jawab|balas|lihat|tengok|diajak|mengerti|ngerti|paham|faham|ngecek|urus|tangani|handle|cakap))`,
    `ada (?:yang|yg) (?:bisa|boleh|mau) (?:saya |aku |gue |di)?(?:ajak )?(?:bicara|ngomong|ngobrol|diajak bicara|hubungi)`,
    `(?:harus|mesti|bisa|boleh) (?:bicara|ngomong|lapor|komplain|telepon|telpon|cakap|ngadu|menghubungi|hubungi) (?:(?:ke|sama|dengan|dgn) )?siapa`,
    `(?:ada|adakah|apakah ada) (?:orang|manusia|staf|staff|admin|petugas)(?: (?:asli|beneran|sungguhan|hidup|di sini|disini|di situ|disitu|di sana|disana|gak|ga|tak|nggak|di dalam|ke))+(?= $| ,)`,
    `(?:tolong|mohon|minta|bisa|boleh|dapat|bisakah|bolehkah|suruh|mau|pengen|ingin|nak|harap|biar|biarkan|bisa ga|bisa gak) ${any(5)}?${callMe}(?! (?:kalau|kalo|bila|ketika|saat|jika|terus|lagi))`,
    `${callMe} (?:dong|ya|segera|sekarang|secepatnya|please|pls|lah|di nomor|ke nomor)`,
    `(?:tolong|mohon|minta|bisa|boleh|mau|pengen|ingin|nak|harap|saya|bisakah|lebih suka) ${soft}(?:minta )?${passive} ${soft}(?:balik|kembali|oleh|ama|sama|lewat|via|dengan|langsung|ga|gak|nggak|min|kak|segera|sekarang|ke|dong|ya|staf|orang|admin|petugas|pihak|tim|besok|nanti|hari)(?= )`,
    `(?:ditele?(?:pon|fon)|ditelp|dihubungi|ditelpon|dikontak) (?:balik|kembali|oleh (?:staf|petugas|tim|pihak|dokter|manajer|teknisi|cs|admin))`,
    `(?:saya|aku|gue|gw|kami) (?:harus|mesti|bisa|boleh|perlu|kena) (?:bicara|ngomong|hubungi|telepon|telpon|menghubungi|lapor|tanya|komplain|cakap|ngadu)(?: (?:ke|sama|dengan|dgn))? siapa|(?:ke|sama|dengan|dgn|pada|kepada) siapa (?:saya |aku |gue |gw |kami )?(?:harus |bisa |boleh |mesti |perlu )*(?:bicara|ngomong|lapor|komplain|mengadu|ngadu|hubungi|menghubungi|telepon|bertanya|bercakap)|siapa (?:yang|yg) (?:bisa|boleh|harus|mesti|dapat) (?:saya|aku|gue|gw|kami) (?:hubungi|telepon|telpon|ajak|kontak)|(?:hubungi|nelpon|telpon|telepon) siapa (?:nih|ya|dong|ni|lah|kalau begini|kalo gini)`,
    `(?:biar|biarkan|suruh|tolong|mohon|minta|harap|bisa|boleh) ${any(2)}?${kind}(?:${strict}|${someone})${any(3)}? (?:(?:yang|yg|untuk|buat|bisa|langsung|tolong) )*(?:cek|ngecek|periksa|tangani|handle|urus|balas|jawab|bantu|lihat|tengok|baca|ambil alih|jelaskan|menghubungi|hubungi|menangani|membaca|membalas|memeriksa|membantu)`,
    `${kind}(?:manusia|orang asli|orang beneran|orang sungguhan|manajer|manager|admin|cs|petugas|supervisor|bos|atasan) (?:yang |yg )?(?:saya |aku |gue |gw )(?:mau|butuh|minta|nak|cari|perlukan|inginkan)`,
    `(?:jawaban|balasan|bantuan|jawapan|respon) (?:dari|oleh|dr) (?:manusia|orang|staf|petugas|seseorang)(?: (?:asli|beneran|sungguhan|yang|yg))?`,
    `(?:mana|manakah) (?:manusianya|orangnya|adminnya|cs ?nya|manajernya|managernya|bosnya|petugasnya|operatornya|staf(?:f)?nya|pengurus)`,
    `(?:manusia|admin|cs|petugas|operator|orang asli|staf|supervisor|manajer) (?:dong|donk|please|pls|plis|tolong|sekarang|aja|la|lah|sekarang juga)(?= $| ,| dong| ya| please)`,
    `(?:ambil alih|diambil alih|take over) (?:oleh )?(?:manusia|orang|staf|petugas|admin)`,
  ],
  refuse: `(?:(?:tidak|tak|gak|ga|nggak|ngga|enggak|ndak|jangan|jgn|bukan|belum|blm|tanpa|takyah|tidak usah|gak usah|ga usah|gausah|tak payah|tak perlu|malas|males|dilarang)(?: (?:perlu|mau|ingin|usah|butuh|minta|nak|payah|pernah|lagi|dulu|ingin|harus|suka|saya|aku|ke|untuk|pengen|dengan|bisa|lah|di|terus)){0,5}|(?:apakah|apa|adakah|haruskah) (?:saya|aku|perlu|harus) (?:harus|perlu|mesti)?|kenapa (?:harus|mesti|saya harus)|berapa (?:banyak )?${any(3)}|kemarin|tadi|semalam|sudah|udah|telah|makasih|terima kasih|gimana cara|bagaimana cara (?:menambah|tambah)${any(3)}|kalau (?:saya|mau|nak))`,
  refuseAfter:
    '(?:tidak (?:perlu|usah)|gak (?:perlu|usah)|ga (?:perlu|usah)|tak (?:perlu|payah)|nggak usah|kemarin|semalam|minggu lalu|bulan lalu|terus buat|terus untuk|terus menerus|lagi buat)',
  told: [
    `(?:apakah |apa |adakah |betul |benar )?(?:kamu|anda|lo|lu|ini|kau|awak|situ|ni|kakak|sis|gan|min) (?:ini |tu |itu |adalah |cuma |beneran |memang |emang |seorang |betul |sebenarnya |ni )*(?:manusia|orang|bot|robot|mesin|ai|admin|operator|cs)(?: (?:asli|beneran|sungguhan|betul|sebenar|atau|apa|ya|kan|bukan|ke)(?: [^ ,]+){0,4})?`,
    `(?:saya|aku|gue|gw) (?:sedang |lagi |ini |tengah )*(?:bicara|ngomong|chat|chatting|bercakap) (?:dengan|sama|dgn) (?:manusia|orang|bot|robot|mesin|ai|siapa)(?: (?:atau|apa|ke|ya|asli|ni|nih|sih)(?: [^ ,]+){0,3})`,
    `(?:agen|agent|ejen|operator|cs|staf|staff|petugas|pegawai|karyawan|admin|teknisi|orang|manajer|manager|kasir|dokter|mbak|mas|kurir|customer service)(?:nya)?(?: (?:anda|kalian|kamu|nya|toko|bank|yang|yg|tadi|kemarin|semalam|di telepon|ini|itu|lo))* (?:bilang|kata|katanya|cakap|janji|sudah|udah|telah|ngomong|tolong saya kemarin|ramah|baik|jahat|lambat|kasar|sombong|yang melayani|bantu saya kemarin)(?: [^ ,]+){0,10}`,
    `(?:bos|boss|atasan|manajer|manager|staf|karyawan|teman|kawan|suami|istri|isteri|rekan|tim|pegawai|pekerja|dokter|asisten) (?:saya|aku|gue|gw|sy|kami)(?: [^ ,]+){0,6}`,
    `(?:berapa|brp|untuk|utk|buat|per|setiap|\\d+|dua|tiga|empat|lima|banyak|beberapa|semua|ramai|bagi) (?:[^ ,]+ ){0,2}?(?:orang|pegawai|karyawan|staf|pengguna|manusia|pekerja)(?: [^ ,]+){0,3}`,
    `(?:tambah(?:kan|in)?|menambah(?:kan)?|undang|mengundang|hapus|menghapus|ganti|mengganti|ubah|mengubah|daftar(?:kan)?|rekrut|jemput|buang|tukar|menukar) (?:[^ ,]+ ){0,2}?(?:orang|pegawai|karyawan|staf|staff|admin|agen|operator|pengguna|anggota|kontak|ahli)(?: [^ ,]+){0,4}`,
    `(?:transfer|kirim|mengirim|bayar|pindah|hantar|menghantar|berikan|kasih|beri) (?:[^ ,]+ ){0,2}?(?:uang|duit|wang|pulsa|dana|saldo|paket|barang|hadiah|pesanan|\\d+)(?: [^ ,]+){0,2} (?:ke|kepada|untuk|buat) (?:[^ ,]+ ){0,2}?(?:orang|teman|seseorang|rekening|kawan)(?: [^ ,]+){0,3}`,
    `(?:jam|nomor|no|nombor|alamat|email|waktu|biaya|ongkos|kontak|pukul) (?:buka |operasional |kerja |telepon |telpon |layanan |berapa |tutup |telefon )*(?:cs|customer (?:service|care)|layanan pelanggan|khidmat pelanggan|call center|operator|admin|kantor|staf|dokter)(?: [^ ,]+){0,5}`,
    `(?:cs|customer (?:service|care)|layanan pelanggan|call center|operator|admin|petugas)(?:nya)? (?:buka|tutup|ada di|aktif|kerja|online|itu apa|buka jam)(?: [^ ,]+){0,5}`,
    `(?:kapan|jam berapa|sampai jam berapa|pukul berapa|bila|siapa) (?:cs|customer service|operator|admin|staf|petugas|layanan|nama|itu|kurir|yang (?:punya|buat|bikin|kirim))(?: [^ ,]+){0,6}`,
    `(?:ganti|pindah|tukar|beda|manual|buku panduan|aplikasi|modul|software|lowongan|jadi|menjadi) (?:[^ ,]+ )?(?:operator|agen|admin|sdm|sumber (?:daya )?manusia|hak asasi manusia|karyawan)(?: [^ ,]+){0,4}|sumber (?:daya )?manusia|hak asasi manusia|orang (?:lain|tua|dewasa|rumah)`,
    `(?:terima kasih|makasih|makasi|thanks|tq|trims)[^,]*`,
    `(?:ada|adakah) (?:orang |yang |yg |sesiapa |siapa )*(?:tahu|tau|pernah|curi|ambil|pakai|guna)(?: [^ ,]+){0,6}|siapa (?:kamu|anda|awak|lo)`,
    `kurir(?:nya)? (?:[^ ,]+ ){0,3}?(?:telepon|telpon|hubungi|call)(?: [^ ,]+){0,4}`,
  ],
  alone: [
    `(?:(?:sama|dengan|ke|seorang|satu) )*(?:manusia|orang(?: (?:asli|beneran|sungguhan|sebenar|betul))?|admin|agen|agent|ejen|operator|cs|customer (?:service|support|care)|staf|staff|petugas|pegawai|supervisor|spv|manajer|manager|live (?:chat|agent)|bicara (?:dengan|sama) (?:manusia|orang|cs|admin|agen)|layanan pelanggan|khidmat pelanggan|teknisi|atasan|bagian (?:keuangan|penjualan|komplain|teknis|penagihan)|hubungi (?:saya|cs|admin)|telepon (?:saya|balik)|telpon (?:saya|balik)|sambungkan)`,
  ],
  around: [
    'halo|hai|hi|hei|tolong|dong|donk|please|pls|plis|sekarang|skrg|segera|cepat|cepet|cpt|langsung|ya|yah|ok|oke|min|kak|gan|sis|bro|woi|woy|aja|saja|mau|minta|nak|saya|makasih|terima kasih|mana|lah|la|deh|sih|anjir|bang|juga|urgent',
    '(?:chat ?)?bot|robot|mesin|bukan (?:kamu|anda|bot|robot|mesin|lo|awak)|jangan (?:bot|robot|mesin)|(?:gak|ga|tidak|tak) mau (?:bot|robot|mesin)',
  ],
  tired: [
    `(?:tidak|tak|gak|ga|nggak|ngga|bukan|capek|cape|bosan|bosen|malas|males|muak|stop|jangan|udahan|penat|jemu|cukup)(?: (?:mau|ingin|nak|suka|lagi|dengan|sama|pengen|udah|sudah|saya|aku|ah))* ${any(2)}?(?:bicara|ngomong|chat(?:ting)?|ngobrol|bercakap|jelasin|menjelaskan|dijawab|dibalas|ngetik|cakap) ?(?:dengan|sama|ke|ama|oleh|dgn|kepada)? ?(?:[^ ,]+ )?${bot}`,
    `(?:tidak|gak|ga|nggak|tak) (?:mau|butuh|suka|perlu|nak) (?:[^ ,]+ )?${bot}(?= $| ,| lagi| dong| mau| tolong)`,
    `(?:tidak|gak|ga|nggak|tak|masa gak|kok gak) ada (?:satu pun |satupun |seorang pun )?(?:manusia|orang asli|orang|staf|admin|petugas) (?:yang|yg|di (?:sini|situ|sana)|disini) ?(?:bisa |mau |boleh )?(?:bantu|jawab|balas|cek|baca|ngecek|lihat|diajak|bicara|ngomong)?`,
  ],
  later: [
    // A condition about the matter, never about the one asked.
    `(?:kalau|kalo|klo|jika|jk|bila|apabila|andai|misal(?:nya)?) (?!(?:kamu|anda|lo|lu|awak|bisa|boleh|bot|ada (?:yang|orang|staf))(?= )) ?${any(10)}(?:lagi|besok|esok|sampai (?:hari|senin|selasa|rabu|kamis|jumat|sabtu|minggu)|hari (?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|isnin|khamis)|jumat|jumaat|senin|isnin|minggu depan|masih|nanti|sekali lagi)`,
    `(?:kalau|kalo|klo|jika|bila) (?!(?:kamu|anda|lo|awak|bisa) )${any(10)}(?:, )?(?:baru |nanti )?(?:saya|aku|gue|gw) (?:akan|bakal|bakalan|baru|mau|minta)`,
    'lain kali|(?:mungkin|barangkali) (?:[^ ,]+ ){0,4}?nanti|nanti (?:aja|saja|kalau)|(?:coba|cuba|nyoba) (?:[^ ,]+ )?(?:dulu|dahulu)|belum perlu',
    '(?:akan|bakal|baru) (?:saya )?(?:minta|panggil|hubungi)',
  ],
})
