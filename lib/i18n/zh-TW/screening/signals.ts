// 繁體中文: screening, signals – engagement, growth, commenters' looks, overlap. Never one accusing percentage.

export const signals = {
  // The name of each signal.
  'bought-engagement.likes-spread': '按讚數的起伏',
  'bought-engagement.comments-per-like': '每個讚有多少留言',
  'bought-engagement.mean-to-median': '按讚平均 ÷ 中位數',
  'bought-engagement.rate-band': '互動率與同級相比',
  'bought-engagement.views-per-like': '每個讚有多少觀看',
  'bought-engagement.near-duplicates': '不同人的雷同留言',
  'bought-engagement.follower-jump': '追蹤者跳升',
  'bought-engagement.emoji-only': '只有表情符號的留言',
  'bought-engagement.regulars': '幾乎每篇都出現的留言者',

  'bought-engagement.summary.look': '{measured} 項訊號中 {outside} 項超出常見範圍',
  'bought-engagement.summary.look.short': '多項互動訊號超出常見範圍',
  'bought-engagement.summary.one': '{measured} 項訊號中 {outside} 項超出常見範圍，單獨一項只算提醒',
  'bought-engagement.summary.none': '量得出的 {measured} 項訊號都在常見範圍',
  'bought-engagement.summary.cannot-tell':
    '資料不足：{all} 項訊號只量得出 {measured} 項，至少要 {needed} 項。多開幾篇貼文和留言，就能補上',

  // What was observed. The unit stands with the number.
  'bought-engagement.likes-spread.value': '標準差是平均的 {value} 倍',
  'bought-engagement.comments-per-like.value': '{value}',
  'bought-engagement.mean-to-median.value': '{value} 倍',
  'bought-engagement.rate-band.value': '{value}（{range}）',
  'bought-engagement.views-per-like.value': '{posts} 支影片中 {count} 支偏離；自己的中位數是每個讚 {ratio} 次觀看',
  'bought-engagement.near-duplicates.value': '{share}（{count} 則夠長的留言）',
  'bought-engagement.follower-jump.value': '{from} 到 {to}，增加 {change}',
  'bought-engagement.follower-jump.none': '沒有看到跳升',
  'bought-engagement.emoji-only.value': '{share}（{count} 則留言）',
  'bought-engagement.regulars.value': '{count} 位在 {share} 以上的貼文留言（看過 {posts} 篇的留言）',

  // The usual range, with the share of genuine accounts outside of it.
  'bought-engagement.likes-spread.usual': '常見 {range}；低於 0.1 才算超出，真實帳號有 {share} 會這樣',
  'bought-engagement.comments-per-like.usual': '常見 {range}；低於 0.3% 或高於 10% 才算超出，真實帳號有 {share} 會這樣',
  'bought-engagement.mean-to-median.usual': '常見在 1.24 以下；超過 1.5 才算超出，真實帳號有 {share} 會這樣',
  'bought-engagement.rate-band.usual': '常見 {range}（{pack}）；真實帳號會不會誤報沒有量過',
  'bought-engagement.rate-band.usual.from': '常見在 {limit} 以上（{pack}）；真實帳號會不會誤報沒有量過',
  'bought-engagement.rate-band.usual.to': '常見在 {limit} 以下（{pack}）；真實帳號會不會誤報沒有量過',
  'bought-engagement.views-per-like.usual':
    '偏離自己中位數超過 5 個標準差的，1 支以內算常見；量過的大型帳號有 {share} 超過',
  'bought-engagement.near-duplicates.usual': '{limit} 以內算常見；真實帳號會不會誤報沒有量過',
  'bought-engagement.follower-jump.usual': '跳升而且沒有爆款可以解釋才算超出；真實帳號會不會誤報沒有量過',

  'bought-engagement.note.range-from-instagram': '常見範圍與誤報比例量自 Instagram，這個平台可能不同',
  'bought-engagement.note.other-platform': '常見範圍只在 Instagram 量過，這裡只列數字，不下判斷',
  'bought-engagement.note.viral': '少數貼文撐起平均，通常是爆款、投放或抽獎',
  'bought-engagement.note.farthest': '偏離最遠的一支：每個讚 {ratio} 次觀看',
  'bought-engagement.note.no-viral-post': '看過的貼文裡沒有能解釋的爆款',
  'bought-engagement.note.posts-unseen': '那段時間的貼文一篇都沒看過，不知道有沒有爆款；打開來看就能判斷',
  'bought-engagement.note.viral-post': '那段時間有一篇爆款，可能就是原因',
  'bought-engagement.note.chance': '看過的留言還不夠多，超過的部分可能只是碰巧',
  'bought-engagement.note.regulars': '可能是老粉絲、朋友，或互相留言的圈子；只列事實，不算訊號',

  'bought-engagement.missing.few-posts': '可計算的貼文 {count} 篇，至少要 {needed} 篇',
  'bought-engagement.missing.likes-hidden': '不少貼文隱藏按讚數，可計算的只有 {count} 篇，至少要 {needed} 篇',
  'bought-engagement.missing.figures-unread':
    '不少貼文缺少需要的數字，可計算的只有 {count} 篇，至少要 {needed} 篇；逐篇打開就能補上',
  'bought-engagement.missing.dates-unread': '貼文沒有日期，分不出哪些還在成長；可計算的 {count} 篇，至少要 {needed} 篇',
  'bought-engagement.missing.rounding': '約數太粗，分不出在範圍內還是範圍外',
  'bought-engagement.missing.no-limits': '可比的基準沒有給上下限，分不出在範圍內還是範圍外',
  'bought-engagement.missing.no-scale': '超過一半的影片比值相同，沒有起伏可以拿來比',
  'bought-engagement.missing.zero': '有的數字是零或可能是零，無法相除',
  'bought-engagement.missing.few-comments': '看過 {count} 則夠長的留言，至少要 {needed} 則',
  'bought-engagement.missing.few-visits': '有 {count} 天看過追蹤者數，至少要 {needed} 天',

  'bought-engagement.basis.posts': '按讚與留言最多取最近 {count} 篇已成熟、未置頂的貼文',
  'bought-engagement.basis.comments': '看過 {count} 則留言，來自 {people} 位留言者',
  'bought-engagement.basis.visits': '有 {count} 天看過追蹤者數',

  'bought-engagement.limit.measured':
    '前三項的常見範圍量自 2018 年 {accounts} 個真實的 Instagram 帳號，多數不到 1,000 追蹤者；規模或平台不同，範圍也可能不同',
  'bought-engagement.limit.together':
    '前三項合計：真實帳號有 {one} 至少一項超出，{two} 兩項以上超出。其餘訊號沒有一起量過',
  'bought-engagement.limit.catch':
    '刻意做出來的互動有多少會被看出來，沒有公開資料可以量：都在範圍內，不代表互動都是自然的',

  'bought-engagement.rule.count': '一項超出算提醒，兩項以上才建議細看；量得出的不足 3 項就不下判斷',
  'bought-engagement.rule.genuine-accounts':
    '常見範圍是 Akyon 與 Kalfaoglu（2019）公開資料中真實帳號的第 5 到第 95 百分位，由我們自己量；取最近 12 篇',
  'bought-engagement.rule.rate-band': '互動率低於同級下限，或超過高標兩倍，就算超出；用第一份可比的基準',
  'bought-engagement.rule.views-per-like':
    '每個讚的觀看數取對數，偏離自己中位數 5 個標準差（以 MAD 估計）以上的影片有 2 支以上，就算超出；至少要 12 支。誤報率量自 252 個 2020 年追蹤者最多的 TikTok 帳號',
  'bought-engagement.rule.near-duplicates':
    '不同人的留言有八成以上的三字片段相同，就算雷同；超過 10% 算超出，至少要 100 則夠長的留言',
  'bought-engagement.rule.follower-jump':
    '兩次看到之間，每天的成長超過中位數加 6 倍 MAD，而且多了 5% 以上，又沒有爆款可以解釋；至少要在 7 天看過',
  'bought-engagement.rule.regulars': '看過至少 5 篇貼文的留言，才數有多少人在六成以上的貼文留言',

  'commenter-look.summary.look': '留言者中外觀可疑的比例 {range}（依 {count} 位留言者）',
  'commenter-look.summary.look.short': '外觀可疑的留言者偏多',
  'commenter-look.summary.ok': '留言者中外觀可疑的比例 {range}（依 {count} 位留言者）',
  'commenter-look.summary.few': '資料不足：看過 {count} 位留言者，至少要 {needed} 位',
  'commenter-look.summary.looks-unread': '資料不足：只讀到 {count} 位留言者的大頭貼與帳號名稱，至少要 {needed} 位',
  'commenter-look.summary.other-platform': '資料不足：判斷外觀的規則只在 Instagram 帳號上校準過，這個平台不估計比例',
  'commenter-look.basis': '看過 {count} 則留言，來自 {people} 位留言者；其中 {known} 位的大頭貼與帳號名稱都讀得到',
  'commenter-look.estimated': '外觀可疑的比例（已校正規則的誤差）',
  'commenter-look.estimated.value': '{range}',
  'commenter-look.estimated.usual': '下限超過 {limit} 才建議細看；沒有公開的常見範圍',
  'commenter-look.estimated.note': '這條規則在已知的帳號上抓到 {found} 的可疑帳號，誤認 {wrong} 的真實帳號',
  'commenter-look.counted': '符合外觀規則的留言者',
  'commenter-look.counted.value': '{known} 位中 {flagged} 位',
  'commenter-look.counted.note': '規則：用預設大頭貼，或帳號名稱含 {digits} 個以上的數字；其中也有真實的人',
  'commenter-look.limit.commenters': '說的是留言的人，不是全部追蹤者',
  'commenter-look.limit.calibration': '以 2018 年的帳號校準，之後外觀已有變化；沒有在台灣帳號上驗證過',
  'commenter-look.limit.nobody': '只看整體比例；對任何一位留言者都不下判斷',
  'commenter-look.rule.calibration':
    '以 Akyon 與 Kalfaoglu（2019）公開資料的 200 個可疑帳號與 994 個真實帳號校準：前者 85 個符合規則，後者 16 個',
  'commenter-look.rule.look': '比例的下限超過 25% 才建議細看：就算規則在這裡把每九個真實帳號認錯一個，也到不了這個數字',

  'audience-overlap.summary.look': '與「{name}」的受眾至少重疊 {share}（在會留言的人之中）',
  'audience-overlap.summary.look.short': '受眾與名單上另一位大半重疊',
  'audience-overlap.summary.look.several':
    '與名單上 {count} 位的受眾大半重疊，最多的是「{name}」：至少 {share}（在會留言的人之中）',
  'audience-overlap.summary.look.several.short': '受眾與名單上好幾位大半重疊',
  'audience-overlap.summary.ok': '重疊最多的是「{name}」：至少 {share}（在會留言的人之中）',
  'audience-overlap.summary.at-most': '看過的留言裡沒有與名單上其他人共同的留言者；最低的上限是 {share}',
  'audience-overlap.summary.never-measured': '資料不足：還沒有計算過。在名單裡按「計算重疊」即可',
  'audience-overlap.summary.nobody-else': '資料不足：名單上沒有同平台、看過留言的其他創作者可以比',
  'audience-overlap.summary.few-comments': '資料不足：看過 {count} 則留言，至少要 {needed} 則',
  'audience-overlap.summary.others-few-comments': '資料不足：名單上其他人看過的留言不足 {needed} 則',
  'audience-overlap.summary.no-ceiling':
    '資料不足：看過的留言裡沒有共同的人，但留言者大多只出現一次，還說不出重疊的上限',
  'audience-overlap.summary.few-shared': '資料不足：共同留言者太少，無法估計（至少要 {needed} 位）',
  'audience-overlap.with': '與「{name}」',
  'audience-overlap.at-least': '至少 {share}（在會留言的人之中）',
  'audience-overlap.at-most': '最多 {share}（在會留言的人之中）',
  'audience-overlap.detail': '估計區間 {range}，看到 {shared} 位共同留言者；{date}計算',
  'audience-overlap.nobody-shared': '看過的留言裡沒有共同的人；{date}計算',
  'audience-overlap.basis.comments': '看過這位創作者的 {count} 則留言',
  'audience-overlap.basis.measured': '與名單上 {count} 位比過',
  'audience-overlap.basis.few-comments': '其中 {count} 位看過的留言太少，無法估計',
  'audience-overlap.basis.few-shared': '其中 {count} 位的共同留言者太少，無法估計',
  'audience-overlap.limit.lower': '只看得到會留言的人；大家留言的次數不一，所以這是下限，實際可能更高',
  'audience-overlap.limit.no-ideal': '重疊沒有理想值：高，有助於反覆說服同一群人；低，有助於觸及新的人',
  'audience-overlap.rule.conditions':
    '兩位都看過 300 則以上的留言、共同留言者 5 位以上才估計；重疊＝共同的人 ÷ 較小的受眾，以 Chao1 補上沒看到的人',
  'audience-overlap.rule.look': '下限超過 50% 才提醒細看：大半是同一群人，兩位都付費要想清楚目的',

  'growth.change': '{from} 到 {to}',
  'growth.change.only': '從 {from} 到 {to}',
  'growth.change.up': '從 {from} 到 {to}，增加 {change}',
  'growth.change.down': '從 {from} 到 {to}，減少 {change}',
  'growth.change.same': '從 {from} 到 {to}，沒有變化',
  'growth.change.unclear': '從 {from} 到 {to}，差距在約數的誤差之內',
  'growth.jump': '跳升：{from} 到 {to}',
  'growth.jump.value': '{days} 天增加 {change}',
  'growth.jump.maybe': '{days} 天的變化可能是跳升，約數太粗，無法確定',
  'growth.note.viral-post': '那段時間有一篇爆款，可能就是原因',
  'growth.note.no-viral-post': '看過的貼文裡沒有能解釋的爆款',
  'growth.note.posts-unseen': '那段時間的貼文一篇都沒看過，不知道有沒有爆款',
  'growth.summary.look': '看過 {count} 次，跨 {days} 天：有 {jumps} 次跳升，看過的貼文解釋不了',
  'growth.summary.look.short': '追蹤者跳升，原因不明',
  'growth.summary.up': '看過 {count} 次，跨 {days} 天：追蹤者增加 {change}，沒有不明的跳升',
  'growth.summary.down': '看過 {count} 次，跨 {days} 天：追蹤者減少 {change}，沒有不明的跳升',
  'growth.summary.same': '看過 {count} 次，跨 {days} 天：追蹤者沒有變化',
  'growth.summary.unclear': '看過 {count} 次，跨 {days} 天：變化在約數的誤差之內，沒有不明的跳升',
  'growth.summary.few-visits': '資料不足：看過 {count} 次，跨 {days} 天；要看出跳升，至少要看過 {needed} 次',
  'growth.summary.one-visit': '資料不足：有 {count} 天看過追蹤者數，至少要 {needed} 天',
  'growth.summary.rounding': '資料不足：看過 {count} 次，跨 {days} 天，但約數太粗，分不出有沒有跳升',
  'growth.basis.visits': '看過 {count} 次，跨 {days} 天',
  'growth.basis.gaps': '有 {count} 段超過兩週沒有看，最長 {days} 天',
  'growth.limit.visits': '只知道您打開頁面那幾天的數字，中間的起落看不到',
  'growth.limit.falls': '追蹤者減少也很平常，例如平台清理帳號',
  'growth.rule.visits': '看過不到 4 次，只說從多少到多少',
  'growth.rule.jump':
    '兩次看到之間，每天的成長超過中位數加 6 倍 MAD，而且多了 5% 以上，算跳升；至少要看過 7 次。爆款：當時或前 3 天發布，觀看或按讚超過中位數 3 倍的貼文',
} as const;
