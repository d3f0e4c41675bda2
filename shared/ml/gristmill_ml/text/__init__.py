"""Finetuning of pretrained text encoders: where they come from (`hub`), what they are (`encoders`), how they learn (`finetuning`)."""
