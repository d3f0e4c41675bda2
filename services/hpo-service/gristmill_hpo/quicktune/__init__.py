"""Quick-Tune (arXiv 2306.03828): which pretrained model to finetune, and how, by learning curves and costs of other datasets."""
