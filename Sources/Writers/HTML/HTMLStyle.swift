/// The style sheet of a page: the reader's own fonts, one measure of text, both colour schemes, paper.
enum HTMLStyle {
    static let sheet = """
        :root{color-scheme:light dark;--ink:#1c1c1e;--soft:#5b5b62;--paper:#fff;--tint:#f4f4f6;--line:#c9c9d0;--link:#0b57b0}
        @media (prefers-color-scheme:dark){:root{--ink:#e9e9ec;--soft:#a6a6ae;--paper:#161618;--tint:#232327;--line:#4a4a52;--link:#8ab8ff}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:48rem;background:var(--paper);color:var(--ink);font:1rem/1.65 system-ui,"Apple SD Gothic Neo","Noto Sans CJK KR","Noto Sans KR","Malgun Gothic",sans-serif;word-break:keep-all;overflow-wrap:break-word}
        :lang(zh){font-family:system-ui,"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif;word-break:normal}
        h1,h2,h3,h4,h5,h6{line-height:1.3;margin:2em 0 .6em;text-wrap:balance}
        h1{font-size:1.9rem;margin-top:0}h2{font-size:1.5rem;border-bottom:2px solid var(--line);padding-bottom:.2em}h3{font-size:1.25rem}h4,h5,h6{font-size:1.05rem}
        a{color:var(--link)}p{margin:.6em 0}ul,ol{margin:.4em 0;padding-left:1.6em}li{margin:.3em 0}
        nav{background:var(--tint);padding:.8rem 1.2rem;margin:1.5rem 0;border-radius:.4rem}nav ol{list-style:none;padding-left:1em}nav>ol{padding-left:0}
        .facts,.place,.source,.note,.words{color:var(--soft);font-size:.9rem}
        .lead{font-weight:600;border-left:.25rem solid var(--line);padding-left:.8rem}.lead time{font-weight:400;color:var(--soft)}
        .unit{font-weight:400;font-size:.9em;float:right}
        li.bare{list-style:none}.marker{margin-left:-1.2em}
        .note{margin:.4em 0}.note p{margin:0}sup a{text-decoration:none;padding:0 .1em}
        :target{outline:2px solid var(--link);outline-offset:.2rem}
        aside.callout{border:1px solid var(--line);background:var(--tint);padding:.6rem 1.2rem;margin:1.2rem 0;border-radius:.4rem}
        .callout-title{font-weight:600}
        .scroll{overflow-x:auto;margin:1.2rem 0}
        table{border-collapse:collapse;font-size:.92rem;line-height:1.45;width:100%}caption{text-align:left;font-weight:600;padding:.3em 0}
        th,td{border:1px solid var(--line);padding:.35em .6em;vertical-align:top;text-align:left}th{background:var(--tint);font-weight:600}td p,th p{margin:.15em 0}
        figure{margin:1.2rem 0}img{max-width:100%;height:auto;background:#fff}figcaption{font-weight:600;font-size:.92rem}
        footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem}
        @media print{:root{--ink:#000;--soft:#333;--paper:#fff;--tint:#f2f2f2;--line:#999;--link:#000}body{max-width:none;padding:0;font-size:10pt}nav{display:none}h2,h3,h4,caption{break-after:avoid}tr,figure,aside.note{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}:target{outline:none}}
        """
}
