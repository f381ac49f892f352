"""Print the rules by which a number is no indicator, as a Markdown table.

    python tools/exclusions.py en        or zh

In English a rule is described by its own docstring, which is also what ``fazhi.explain`` says.
"""

from __future__ import annotations

import sys

from fazhi.parsing.figures.exclusions import RULES

CHINESE = {
    "title": "书名号里的数字属于名称",
    "quotation": "引号里的数字属于名称或口号：“15分钟便民服务圈”",
    "ordinal": "“第”构成序数：第二十四条、第一责任人、第3位",
    "document_number": "“号”和六角括号构成文号：郑政〔2025〕3号、令第38号",
    "date": "年、月、日是日期",
    "numbering": "一是、二要、其一是列举编号",
    "hotline": "热线、平台、联动之前的短号是电话：12345热线、110联动",
    "formula": "与加号、拉丁字母相连的数字是公式或代号：1+15+43+N、5G",
    "rank": "“前”“排名”之后是名次：前三名、位列全省前5",
    "score": "得分、指数、权重是评价，不是工作量：考核得分96.5分",
    "level": "级、大、强构成层级或榜单：市县乡三级、十大案例、百强县",
    "vague": "数十、几百、成千上万过于笼统",
    "set_phrase": "固定说法里的汉字数字不计数：三项制度、一网通办、“八五”普法",
    "aspect": "方面、环节、层面划分对象，不是计数：8个方面",
    "programme": "“圈”之前的时间、距离是项目名称：15分钟便民服务圈",
    "frequency": "每季度、每年若干是定额：每季度至少1次、每年不少于40学时",
    "period": "不是工作结果的时长只说明时间，或者是规定的期限：近三年、三年内给予",
    "article": "“一”加量词不在分句末尾的，相当于冠词：一个案件；但“召开会议一次”是计数",
    "figure_of_speech": "抽象事物前的汉字数字，单用的百、千、万，不是计数",
    "unmarked_ordinal": "届次、轮次不带“第”也是序数：十三届八次全会、二轮",
    "phase": "“期”前的汉字数字是工程的期次：水库三期",
    "rate_base": "“每”之后的数是比率的基数：每10万人口行政诉讼案件数",
    "threshold": "名词前带以上、以下的金额或面积划定对象：投资1亿元以上项目",
    "reference": "复指或汇总前文的数不是新的计数：以上八类案件；A、B两项合计",
    "division": "“分”之后的数是分成几次、几批：分三批取消",
    "no_unit": "既无量词、又无万亿的数字，看不出数的是什么",
}
HEADS = {"zh": ("规则", "内容"), "en": ("rule", "what it says")}


def main(language: str = "en") -> None:
    """Print the table."""
    print(f"| {' | '.join(HEADS[language])} |\n| --- | --- |")
    for found in RULES:
        name = found.__name__
        words = " ".join((found.__doc__ or "").split())
        told = CHINESE.get(name, words) if language == "zh" else words
        print(f"| `{name}` | {told} |")


if __name__ == "__main__":
    main(*sys.argv[1:])
