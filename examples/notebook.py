"""One report from beginning to end: a notebook in the percent format of jupytext."""

# %% [markdown]
# # 一份报告，从头看到尾 · One report from beginning to end
#
# 用 Jupyter 打开：`jupytext --to notebook examples/notebook.py`；也可以直接运行：`python examples/notebook.py`。
#
# Open it in Jupyter with jupytext, or run it as it is.

# %%
import fazhi

report = fazhi.load("examples/sample.html")
# 在 Jupyter 里显示提纲和正文，指标有底色 · shows outline and text, indicators marked
report  # noqa: B018 - a notebook shows the last value of a cell

# %% [markdown]
# ## 标题、机构、年度 · The header

# %%
print(report.metadata.title)
for field in report.metadata.fields:
    print(f"{field.label}: {field.value}")

# %% [markdown]
# ## 指标 · Indicators
#
# 每个指标有名称、数值、单位，有的还有此前的数和变化。
#
# Each has a name, a value and a unit, some an earlier level and changes.

# %%
rows = [
    (indicator.name, indicator.value.value, indicator.value.unit, indicator.status.value)
    for indicator in report.indicators
    if indicator.value
]
for name, value, unit, status in rows[:12]:
    print(f"{value:>8} {unit:<4} {name} ({status})")

# %% [markdown]
# ## 为什么这些数字不是指标 · Why other numbers are no indicators

# %%
section = next(report.walk())
for explanation in fazhi.explain(report, section.span):
    if explanation.rule != "indicator":
        print(f"{explanation.text}: {explanation.rule} — {explanation.reason}")

# %% [markdown]
# ## 核查 · Checks

# %%
draft = fazhi.load("examples/draft.txt")
findings = fazhi.validate(draft, profile="draft")
for finding in findings:
    print(finding)

# %% [markdown]
# ## 成为数据 · As data

# %%
tables = fazhi.tables([report, draft])
try:
    frame = tables.to_pandas()["indicators"]
    print(frame[["name", "value", "unit", "concept"]].head(10).to_string())
except (fazhi.MissingDependencyError, ModuleNotFoundError) as error:
    print(error)
