"""Searches over a finite space of pipelines, all asked and told alike."""

from gristmill_hpo.searchers.by_name import Method, one_hot, searcher_for
from gristmill_hpo.searchers.gaussian import AdaptiveSearch, Committee, PriorSearch, low_rank_prior
from gristmill_hpo.searchers.regressors import ForestSearch, OneHotSearch
from gristmill_hpo.searchers.searcher import Exhausted, ModelSearcher, Searcher, Suggestion
from gristmill_hpo.searchers.simple import PortfolioSearch, RandomSearch

__all__ = [
    "AdaptiveSearch", "Committee", "Exhausted", "ForestSearch", "Method", "ModelSearcher", "OneHotSearch", "PortfolioSearch",
    "PriorSearch", "RandomSearch", "Searcher", "Suggestion", "low_rank_prior", "one_hot", "searcher_for",
]  # fmt: skip
