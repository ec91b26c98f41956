// 繁體中文: screening, languages of comments and captions.

export const language = {
  'audience-language.writing.traditional': '繁體中文',
  'audience-language.writing.cantonese': '粵語',
  'audience-language.writing.simplified': '簡體中文',
  'audience-language.writing.english': '英文',
  'audience-language.writing.japanese': '日文',
  'audience-language.writing.korean': '韓文',
  'audience-language.writing.other': '其他語言',
  'audience-language.writes': '以{writing}留言者',
  'audience-language.share': '{share}・{people} 位',
  'audience-language.people': '{people} 位',
  'audience-language.range': '95% 區間 {range}',
  'audience-language.undecided': '看不出文字的留言者',
  'audience-language.undecided.note': '只有表情、太短，或簡繁同形；不列入占比。',
  'audience-language.signals': '台灣訊號',
  'audience-language.signals.value': '{count} 則・來自 {people} 位留言者',
  'audience-language.signals.note':
    '留言裡的注音、NT$、蝦皮、全聯、縣市名等用字。精準但少見：沒有訊號，不代表不是台灣人。',
  'audience-language.captions': '貼文文案的語言',
  'audience-language.captions.value': '最常見的是{writing}（{all} 篇中 {count} 篇）',
  'audience-language.captions.note': '另有{writings}',
  'audience-language.captions.undecided': '{all} 篇文案都太短，看不出語言',
  'audience-language.taiwan-rule': '台灣受眾 > 70% 規則',
  'audience-language.taiwan-rule.value': '{answer}・以繁體中文留言者 {range}',
  'audience-language.taiwan-rule.usual': '來源文章：台灣追蹤者高於 {limit}',
  'audience-language.taiwan-rule.note':
    '這裡以留言的文字代替追蹤者的所在地：整個區間高於門檻才算達到，整個低於才算未達。',
  'audience-language.wanted': '活動要的語言：{writings}',
  'audience-language.wanted.value': '{range} 的留言者',
  'audience-language.wanted.usual': '至少 {limit}',
  'audience-language.basis': '{people} 位留言者的 {count} 則留言，來自 {posts} 篇貼文；每位算一票',
  'audience-language.summary.none': '還沒有看過留言。打開貼文的留言區就會累計，至少要 {needed} 位看得出文字的留言者。',
  'audience-language.summary.few': '{people} 位留言者中，只有 {count} 位看得出文字，至少要 {needed} 位。',
  'audience-language.summary.most': '最多人以{writing}留言：{range}（{count} 位看得出文字的留言者）。',
  'audience-language.summary.taiwan-met': '以繁體中文留言者占 {range}，高於 {limit}（{count} 位看得出文字的留言者）。',
  'audience-language.summary.wanted-met':
    '以活動要的語言留言者占 {range}，達到 {limit}（{count} 位看得出文字的留言者）。',
  'audience-language.summary.look.taiwan':
    '以繁體中文留言者只占 {range}，低於 {limit}（{count} 位看得出文字的留言者）。',
  'audience-language.summary.look.taiwan.short': '繁體中文留言者偏少',
  'audience-language.summary.look.wanted':
    '以活動要的語言留言者只占 {range}，不到 {limit}（{count} 位看得出文字的留言者）。',
  'audience-language.summary.look.wanted.short': '留言語言與活動不符',
  'audience-language.summary.open':
    '以繁體中文留言者占 {range}，還分不出是否高於 {limit}：占比不變的話，要看到 {needed} 位看得出文字的留言者（目前 {count} 位）。',
  'audience-language.summary.open.close':
    '以繁體中文留言者占 {range}，太接近 {limit}，再多的留言也分不出高低（目前 {count} 位看得出文字的留言者）。',
  'audience-language.summary.wanted-open':
    '以活動要的語言留言者占 {range}，還分不出是否達到 {limit}：占比不變的話，要看到 {needed} 位看得出文字的留言者（目前 {count} 位）。',
  'audience-language.summary.wanted-open.close':
    '以活動要的語言留言者占 {range}，太接近 {limit}，再多的留言也分不出高低（目前 {count} 位看得出文字的留言者）。',
  'audience-language.limit.commenters': '這是留言者的文字，不是追蹤者的所在地；不留言的人看不到。',
  'audience-language.limit.blur':
    '香港、馬來西亞與海外使用者也寫繁體中文，台灣人也會用英文或表情留言；寫成粵語的另計，不算在繁體中文裡。',
  'audience-language.limit.short': '兩個字的留言約一半看不出簡繁；英文要約 50 個字元才判斷。',
  'audience-language.rule.least': '少於 30 位看得出文字的留言者就不給占比：區間會寬到說不出什麼。',
  'audience-language.rule.wanted': '活動要的語言整個區間低於一半，才標為值得細看。',
  'audience-language.rule.signals': '台灣用字是自訂清單，每個字詞都附理由；旅客與鄰近地區的人也可能使用。',
} as const;
