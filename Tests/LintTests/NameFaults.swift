import BriefingModel

/// One thing under two names, or one word in two spellings.
let nameFaults: [Fault] = [
    Fault(
        "hanzi-forms",
        [
            ("화웨이(華爲)", "화웨이(华为)"), ("중국과학원(中国科学院)", "중국과학원(中國科學院)"), ("톈궁(天宮)", "톈궁(天宫)"), ("선전(深圳)", "선전(深川)"), ("룽신(龍芯)", "룽신(龙芯)"),
            ("과학기술일보(科技日报)", "과학기술일보(科技日報)"), ("창어(嫦娥)", "창어(常娥)"),
            ("비야디(比亞迪)", "비야디(比亚迪)"), ("광밍일보(光明日報)", "광밍일보(光明日报)"),
        ]
    ) { issue, turn, wording in
        issue.say("\(wording.0)의 새 계획을 공개", in: turn, as: turn)
        issue.say("이는 \(wording.1) 쪽의 설명과 같음", in: turn + turn % 3, as: turn + 1)
    },
    Fault(
        "two-names",
        [
            ("국가자연과학기금위원회(NSFC)", "중국자연과학재단(NSFC)"), ("첨단연구계획국(ARPA)", "고등연구사업청(ARPA)"), ("국제에너지기구(IEA)", "세계에너지위원회(IEA)"),
            ("세계지식재산기구(WIPO)", "국제특허기구(WIPO)"), ("신에너지산업기술종합개발기구(NEDO)", "신에너지개발원(NEDO)"),
            ("국가발전개혁위원회(NDRC)", "국가개발위(NDRC)"), ("연방교육연구부(BMBF)", "독일과학교육부(BMBF)"), ("유럽혁신위원회(EIC)", "유럽혁신이사회(EIC)"),
        ]
    ) { issue, turn, wording in
        issue.say("\(wording.0)는 공모 결과를 공개하였다.", in: turn, as: turn)
        issue.say("이번 조사는 \(wording.1)의 자료를 바탕으로 하였다.", in: turn + 1, as: turn + 1)
    },
    Fault(
        "term-conflict",
        [
            ("특허 출원 3,482건", "특허 등록은 3,482건에 이른다."), ("전기차 수출 12.8만 대", "전기차 수입은 12.8만 대를 기록하였다."), ("로봇 생산 5,410대", "로봇 판매는 5,410대로 집계"),
            ("설비용량 32.7GW", "발전량은 32.7GW로 늘었다."), ("매출 845억 위안", "영업이익은 845억 위안이다."),
            ("상표 등록 12,940건", "상표 출원은 12,940건으로 늘었다."), ("연구동 착공 26곳", "연구동 준공은 26곳으로 연구동이 늘었다."),
            ("반도체 수입 1,247억 달러", "반도체 수출은 1,247억 달러로 집계됐다."),
        ]
    ) { issue, turn, wording in
        if turn % 2 == 0 { issue.lead(wording.0, in: turn) } else { issue.say(wording.0 + " 기록", in: turn, as: turn) }
        issue.say(wording.1, in: turn, as: turn + 1)
    },
    Fault(
        "spelling",
        [
            ("청년 실업율이 상승", "실업률은 다시 하락"), ("국산화률을 높임", "국산화율이 낮음"), ("디지털 컨텐츠 산업", "콘텐츠 기업의 해외 진출"), ("연구 데이타를 공유", "데이터 표준을 마련"),
            ("국제 심포지움 개최", "심포지엄의 결과"), ("협력 파트너쉽 체결", "파트너십을 확대"), ("환율이 오름에 따라 합격율 하락", "합격률의 추이"),
            ("서비스 로보트 보급", "로봇 산업의 성장"), ("블럭체인 기반", "블록체인 인증"), ("기업 컨소시엄을 구성", "콘소시엄에 참여"),
        ]
    ) { issue, turn, wording in
        issue.say(wording.0, in: turn, as: turn)
        issue.say(wording.1, in: turn + 2, as: turn + 1)
    },
]
