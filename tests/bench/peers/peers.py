"""Times other tools on the rows that the lab is timed on, and says what each reached. One JSON object a line.

python peers.py ROWS.csv LABEL WEIGHT [JOB ...]

Rows: all features, categories one-hot, every column standardised, as the lab's bench has them. One BLAS thread: on two
cores a second one made scikit-learn slower. `measured_of` below 1 marks a part that was run and scaled to the whole.
"""

import json
import logging
import statistics
import sys
import time
import warnings

warnings.filterwarnings("ignore")
logging.disable(logging.ERROR)

import numpy as np
import pandas as pd
import threadpoolctl
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, balanced_accuracy_score, f1_score, precision_score

CSV, LABEL, WEIGHT, *WANTED = sys.argv[1:]
C = 1.0
GROUP, PRIVILEGED = "sex", "Male"

rows = pd.read_csv(CSV)
y = rows.pop(LABEL).to_numpy()
design = pd.get_dummies(rows.drop(columns=[WEIGHT]), dtype=float)
X = design.to_numpy()
spread = X.std(0)
spread[spread == 0] = 1
X = (X - X.mean(0)) / spread
sex = (rows[GROUP] == PRIVILEGED).astype(int).to_numpy()


def learner():
    return LogisticRegression(C=C, max_iter=1000)


def clock(job, api, work, runs=3, part=1.0, reached=None):
    if WANTED and job not in WANTED:
        return
    times = []
    answer = None
    with threadpoolctl.threadpool_limits(1, user_api="blas"):
        for _ in range(runs):
            start = time.perf_counter()
            answer = work()
            times.append(time.perf_counter() - start)
    print(
        json.dumps(
            {
                "job": job,
                "api": api,
                "seconds": statistics.median(times) / part,
                "measured_of": part,
                "runs": runs,
                "reached": reached(answer) if reached else {},
            }
        ),
        flush=True,
    )


def rates(chance):
    """Expected equalized-odds gap, demographic-parity gap and error of probabilities of a yes."""
    gaps = {}
    for name, keep in (("tpr", y == 1), ("fpr", y == 0), ("all", y >= 0)):
        by_group = [chance[keep & (sex == g)].mean() for g in (0, 1)]
        gaps[name] = abs(by_group[0] - by_group[1])
    error = np.where(y == 1, 1 - chance, chance).mean()
    return gaps, float(error)


def odds(chance):
    gaps, error = rates(chance)
    return {"accuracy": 1 - error, "violation": float(max(gaps["tpr"], gaps["fpr"]))}


with threadpoolctl.threadpool_limits(1, user_api="blas"):
    model = learner().fit(X, y)
score = model.predict_proba(X)[:, 1]
pred = (score > 0.5).astype(int)


def penalised_loss(fitted):
    p = fitted.predict_proba(X)[:, 1]
    loss = -np.log(np.where(y == 1, p, 1 - p)).sum()
    return {"mean penalised loss": float((C * loss + 0.5 * (fitted.coef_**2).sum()) / (C * len(y)))}


def metrics():
    from fairlearn.metrics import MetricFrame, false_positive_rate, selection_rate, true_positive_rate

    eight = {
        "selection rate": selection_rate,
        "accuracy": accuracy_score,
        "balanced accuracy": balanced_accuracy_score,
        "true positive rate": true_positive_rate,
        "false positive rate": false_positive_rate,
        "precision": lambda a, b: precision_score(a, b, zero_division=0),
        "negative predictive value": lambda a, b: precision_score(1 - a, 1 - b, zero_division=0),
        "F1": lambda a, b: f1_score(a, b, zero_division=0),
    }

    def frame(**draws):
        made = MetricFrame(
            metrics=eight, y_true=y, y_pred=pred, sensitive_features=rows[["sex", "race"]], **draws
        )
        return made.overall, made.by_group, made.difference(), made.ratio()

    clock("count", "fairlearn MetricFrame", frame)
    clock(
        "bootstrap",
        "fairlearn MetricFrame(n_boot=1000)",
        lambda: frame(n_boot=10, ci_quantiles=[0.025, 0.975], random_state=1),
        runs=1,
        part=0.01,
    )


def thresholds():
    from fairlearn.postprocessing import ThresholdOptimizer

    def tuned(constraints, **more):
        made = ThresholdOptimizer(
            estimator=model, constraints=constraints, prefit=True, predict_method="predict_proba", **more
        ).fit(X, y, sensitive_features=sex)
        made.predict(X, sensitive_features=sex, random_state=0)
        return made

    clock(
        "threshold-optimiser",
        "fairlearn ThresholdOptimizer.fit + predict",
        lambda: tuned("equalized_odds"),
        reached=lambda made: odds(made._pmf_predict(X, sensitive_features=sex)[:, 1]),
    )
    clock(
        "tolerance-frontier",
        "fairlearn ThresholdOptimizer(tol)",
        lambda: [tuned("demographic_parity", tol=tol) for tol in np.linspace(0.001, 0.2, 5)],
        runs=1,
        part=0.1,
    )


def reductions():
    from fairlearn.reductions import DemographicParity, EqualizedOdds, ExponentiatedGradient, GridSearch

    clock(
        "exponentiated-gradient",
        "fairlearn ExponentiatedGradient.fit",
        lambda: ExponentiatedGradient(learner(), EqualizedOdds(difference_bound=0.01), eps=0.01).fit(
            X, y, sensitive_features=sex
        ),
        runs=1,
        reached=lambda made: to_whole(made._pmf_predict(X)[:, 1]),
    )

    def best(made):
        gaps, error = rates(made.predict(X))
        return {"error": error, "violation": float(gaps["all"])}

    clock(
        "grid-search",
        "fairlearn GridSearch(grid_size=50).fit",
        lambda: GridSearch(learner(), DemographicParity(), grid_size=50).fit(X, y, sensitive_features=sex),
        runs=1,
        reached=best,
    )


def to_whole(chance):
    """The reduction bounds each group's rate against that of all, per label."""
    gaps = []
    for keep in (y == 1, y == 0):
        whole = chance[keep].mean()
        gaps += [abs(chance[keep & (sex == g)].mean() - whole) for g in (0, 1)]
    return {"error": rates(chance)[1], "violation": float(max(gaps))}


def aif360():
    from aif360.algorithms.postprocessing import RejectOptionClassification
    from aif360.algorithms.preprocessing import DisparateImpactRemover
    from aif360.datasets import BinaryLabelDataset
    from aif360.metrics import ClassificationMetric

    low, high = [{"sex": 0}], [{"sex": 1}]
    frame = design.drop(columns=["sex_Male", "sex_Female"]).assign(sex=sex, label=y)
    truth = BinaryLabelDataset(df=frame, label_names=["label"], protected_attribute_names=["sex"])
    said = truth.copy()
    said.labels = pred.reshape(-1, 1).astype(float)
    said.scores = score.reshape(-1, 1)
    names = (
        "statistical_parity_difference disparate_impact average_odds_difference average_abs_odds_difference "
        "equal_opportunity_difference equalized_odds_difference theil_index generalized_entropy_index "
        "coefficient_of_variation between_group_theil_index between_all_groups_generalized_entropy_index "
        "differential_fairness_bias_amplification error_rate_difference error_rate_ratio "
        "false_discovery_rate_difference false_discovery_rate_ratio false_omission_rate_difference "
        "false_omission_rate_ratio false_positive_rate_ratio false_negative_rate_ratio "
        "average_predictive_value_difference generalized_equalized_odds_difference"
    ).split()

    def scalars():
        made = ClassificationMetric(truth, said, low, high)
        return [getattr(made, name)() for name in names]

    clock("aif360-scalars", "aif360 ClassificationMetric, 22 numbers", scalars)
    clock(
        "reject-option",
        "aif360 RejectOptionClassification(100, 50).fit",
        lambda: RejectOptionClassification(low, high, num_class_thresh=10, num_ROC_margin=5).fit(truth, said),
        runs=1,
        part=0.01,
    )
    five = ["age", "education_num", "capital_gain", "capital_loss", "hours_per_week"]
    numbers = BinaryLabelDataset(
        df=frame[[*five, "sex", "label"]].astype(float), label_names=["label"], protected_attribute_names=["sex"]
    )
    clock(
        "disparate-impact-remover",
        "aif360 DisparateImpactRemover.fit_transform, 5 columns",
        lambda: DisparateImpactRemover(1.0, "sex").fit_transform(numbers),
        runs=1,
    )


def explanations():
    import shap

    background = shap.maskers.Independent(X, max_samples=100)
    clock("linear-shap", "shap LinearExplainer, all rows", lambda: shap.LinearExplainer(model, background)(X))
    explainer = shap.KernelExplainer(lambda rows_: model.predict_proba(rows_)[:, 1], X[:100])
    clock(
        "kernel-shap",
        "shap KernelExplainer, 100 rows",
        lambda: explainer.shap_values(X[:5], silent=True),
        runs=1,
        part=0.05,
    )


clock("logistic", "scikit-learn LogisticRegression.fit", lambda: learner().fit(X, y), reached=penalised_loss)
for family, jobs in (
    (metrics, {"count", "bootstrap"}),
    (thresholds, {"threshold-optimiser", "tolerance-frontier"}),
    (reductions, {"exponentiated-gradient", "grid-search"}),
    (aif360, {"aif360-scalars", "reject-option", "disparate-impact-remover"}),
    (explanations, {"linear-shap", "kernel-shap"}),
):
    if not WANTED or jobs & set(WANTED):
        family()
