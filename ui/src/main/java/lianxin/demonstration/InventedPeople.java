package lianxin.demonstration;

import java.util.Random;

/** Names of people who do not exist, the same ones at each filling. */
class InventedPeople {

    private static final String[] SURNAMES =
            ("王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤")
                    .split("");
    private static final String[] GIVEN =
            ("文静 雨欣 子涵 浩然 思远 佳怡 志远 晓雯 梦琪 俊杰 雪梅 嘉豪 诗雨 建华 丽娟 海燕 国栋 晨曦 欣怡 明轩 若兰 一鸣 婷婷 鹏飞 春花 秋月 立新 红梅 家辉 玉兰 子轩 雅琴 永强 思琪 少华 静怡 天宇 慧敏 志强 云飞 "
                            + "瑞 磊 洋 敏 倩 超 丹 凯 颖 峰 娜 斌 琳 涛 莹 宇 洁 勇 璐 帆 晴 毅 萍 昊 芸 航 妍 楠 岚 旭 彤 伟 霞 轩 雯 松 佳 辰 蕾 坤")
                    .split(" ");

    private final Random random;

    InventedPeople(String seed) {
        random = new Random(seed.hashCode());
    }

    String name() {
        return SURNAMES[random.nextInt(SURNAMES.length)] + GIVEN[random.nextInt(GIVEN.length)];
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
