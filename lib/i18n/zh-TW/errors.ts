// 繁體中文: errors.

export const errors = {
  'store-unavailable': '瀏覽器不讓我們打開資料庫，這一步沒有完成。請關掉無痕視窗或重新啟動瀏覽器，再試一次。',
  'store-full': '磁碟空間不足，這一步沒有完成。已存的都還在；清出空間後再試一次。',
  'store-outdated': '擴充功能在別的視窗已經更新，這一步沒有完成。請關掉這個視窗再打開。',
  'nothing-read': '這一頁沒有可以存的創作者。請打開創作者的主頁。',
  'nothing-to-export': '沒有可以匯出的創作者。請先加入名單，或清除篩選。',
  'clipboard-refused': '瀏覽器不讓我們用剪貼簿。請改用下載，或自行選取文字複製。',
  'campaign-gone': '這個活動已被刪除，這一步沒有完成。請換一個活動。',
  unknown: '沒有收到完成的確認，這一步可能沒有完成。請再試一次。',
} as const;
