/** Written from the OpenAPI document by `npm run schema`. */

export interface paths {
    "/compression/v1/compress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compress a table
         * @description The result is ordinary Parquet. Columns that follow from others are replaced by a function and a residual; every cell is verified, bit for bit, before the file appears.
         */
        post: operations["compression_submit_compress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compression/v1/compress/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A compress job */
        get: operations["compression_get_compress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compression/v1/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Analyse a table
         * @description What compressing would save and by which relations, without writing a file; and data quality findings: relations that nearly always hold, with the rows in which they do not.
         */
        post: operations["compression_submit_analyze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compression/v1/analyze/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A analyze job */
        get: operations["compression_get_analyze"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compression/v1/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare with plain Parquet
         * @description Size and time on your own table.
         */
        post: operations["compression_submit_compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compression/v1/compare/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A compare job */
        get: operations["compression_get_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compression/v1/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a compressed file
         * @description Every cell is computed again and compared with the digest that was taken of the original.
         */
        post: operations["compression_submit_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compression/v1/verify/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A verify job */
        get: operations["compression_get_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compression/v1/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restore a compressed table */
        post: operations["compression_submit_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compression/v1/restore/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A restore job */
        get: operations["compression_get_restore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compression/v1/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Query compressed tables with SQL
         * @description DuckDB's SQL over the original columns. It sees the named files and nothing else.
         */
        post: operations["compression_submit_query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compression/v1/query/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A query job */
        get: operations["compression_get_query"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compression/v1/calls/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Query compressed tables at once
         * @description The same as the job kind, for what is answered within seconds. The files stay open between calls.
         */
        post: operations["compression_query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compression/v1/calls/view-sql": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Print the SQL that restores a table
         * @description A SELECT for any plain DuckDB, with nothing of this product installed.
         */
        post: operations["compression_view_sql"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ensemble/v1/fit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fit an ensemble
         * @description From the predictions of base models for rows with labels. No test set is needed: all figures are cross-validated.
         */
        post: operations["ensemble_submit_fit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ensemble/v1/fit/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A fit job */
        get: operations["ensemble_get_fit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ensemble/v1/predict-batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Combine predictions for many rows */
        post: operations["ensemble_submit_predict_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ensemble/v1/predict-batch/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A predict-batch job */
        get: operations["ensemble_get_predict_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ensemble/v1/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare methods on the same predictions
         * @description Repeated random splits, intervals, ranks and a critical-difference diagram.
         */
        post: operations["ensemble_submit_compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ensemble/v1/compare/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A compare job */
        get: operations["ensemble_get_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ensemble/v1/finetune-trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finetune one text model once
         * @description A trial of `finetune-text`. It goes on from its last epoch when it is interrupted.
         */
        post: operations["ensemble_submit_finetune_trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ensemble/v1/finetune-trial/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A finetune-trial job */
        get: operations["ensemble_get_finetune_trial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ensemble/v1/finetune-text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finetune language models and ensemble them
         * @description Several pretrained models under several settings, each a trial; then an ensemble of all. What every run says of the validation and test part is kept as a metadataset.
         */
        post: operations["ensemble_submit_finetune_text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ensemble/v1/finetune-text/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A finetune-text job */
        get: operations["ensemble_get_finetune_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ensemble/v1/metadataset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take runs out of a metadataset
         * @description To study ensembling without training anything.
         */
        post: operations["ensemble_submit_metadataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ensemble/v1/metadataset/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A metadataset job */
        get: operations["ensemble_get_metadataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ensemble/v1/calls/predict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Combine predictions for a few rows at once
         * @description Base models may be missing, in all rows or in some.
         */
        post: operations["ensemble_predict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explain/v1/learner-trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tune a learner, fit it, and judge it by one fold
         * @description `train-imn` and `tabular-study` are made of these. It goes on from the last configuration it tried when it is interrupted.
         */
        post: operations["explain_submit_learner_trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explain/v1/learner-trial/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A learner-trial job */
        get: operations["explain_get_learner_trial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explain/v1/train-imn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Train a model of a table that explains itself
         * @description A network that generates a linear model for every row (IMN), beside the usual learners by the same folds. Numbers, categories, dates and missing values are taken as they are.
         */
        post: operations["explain_submit_train_imn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explain/v1/train-imn/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A train-imn job */
        get: operations["explain_get_train_imn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explain/v1/explain-batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Predict many rows, and say why */
        post: operations["explain_submit_explain_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explain/v1/explain-batch/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A explain-batch job */
        get: operations["explain_get_explain_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explain/v1/evaluate-explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge explanations beside those of SHAP, LIME and models that explain themselves
         * @description By what taking features away does, by small changes of rows, by training again without what they point to; and, on tables whose truth is known, by the truth.
         */
        post: operations["explain_submit_evaluate_explanations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explain/v1/evaluate-explanations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A evaluate-explanations job */
        get: operations["explain_get_evaluate_explanations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explain/v1/tabular-study": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find out which learners are better on your tables
         * @description Every learner is tuned alike in every fold of every table, thousands of trials over all workers; then the tests that such comparisons need, the critical-difference diagram, and the answer in words.
         */
        post: operations["explain_submit_tabular_study"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explain/v1/tabular-study/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tabular-study job */
        get: operations["explain_get_tabular_study"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explain/v1/calls/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Predict rows, and say why
         * @description What columns contribute adds up to what the model says. Also: why one class rather than another, what would have to change, and how far the explanation holds.
         */
        post: operations["explain_explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explain/v1/calls/describe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a model is like: its columns, what matters to it, and how */
        post: operations["explain_describe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/pipeline-trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Evaluate one pipeline by cross-validation
         * @description A search is made of these.
         */
        post: operations["hpo_submit_pipeline_trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/pipeline-trial/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A pipeline-trial job */
        get: operations["hpo_get_pipeline_trial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/pipeline-search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find a scikit-learn pipeline for a table
         * @description Imputation, encoding, scaling, dimensionality reduction and estimator, chosen together. The search has seen 300 other datasets, so its first pipelines are good ones.
         */
        post: operations["hpo_submit_pipeline_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/pipeline-search/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A pipeline-search job */
        get: operations["hpo_get_pipeline_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/pipeline-meta-train": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Train a surrogate of pipelines on many datasets
         * @description It goes on from its last checkpoint when it is interrupted.
         */
        post: operations["hpo_submit_pipeline_meta_train"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/pipeline-meta-train/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A pipeline-meta-train job */
        get: operations["hpo_get_pipeline_meta_train"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/pipeline-replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compare searches on known evaluations */
        post: operations["hpo_submit_pipeline_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/pipeline-replay/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A pipeline-replay job */
        get: operations["hpo_get_pipeline_replay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/finetune": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finetune a pretrained text or image model
         * @description All at once, or some epochs now and more later; it goes on from its last checkpoint when it is interrupted.
         */
        post: operations["hpo_submit_finetune"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/finetune/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A finetune job */
        get: operations["hpo_get_finetune"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/finetune-search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find which pretrained model to finetune, and how, within a time
         * @description Configurations are trained a few epochs; the promising ones go on, exactly where they were. The best is judged by data that nothing else has seen.
         */
        post: operations["hpo_submit_finetune_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/finetune-search/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A finetune-search job */
        get: operations["hpo_get_finetune_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/quicktune-meta-train": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Train predictors of learning curves and costs on many datasets
         * @description It goes on from its last checkpoint when it is interrupted.
         */
        post: operations["hpo_submit_quicktune_meta_train"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/quicktune-meta-train/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A quicktune-meta-train job */
        get: operations["hpo_get_quicktune_meta_train"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/quicktune-replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compare searches on known learning curves */
        post: operations["hpo_submit_quicktune_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/quicktune-replay/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A quicktune-replay job */
        get: operations["hpo_get_quicktune_replay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/lm-train": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Train a language model
         * @description From random weights or from a narrower model; it goes on from its last checkpoint when it is interrupted.
         */
        post: operations["hpo_submit_lm_train"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/lm-train/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A lm-train job */
        get: operations["hpo_get_lm_train"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/lm-tune": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find a small language model's learning rate, which wider ones keep */
        post: operations["hpo_submit_lm_tune"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/lm-tune/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A lm-tune job */
        get: operations["hpo_get_lm_tune"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/lm-grow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grow a small language model into a larger one
         * @description Its weights, shrunk, padded and perturbed, begin the larger one, which is trained on with the small one's hyper-parameters; beside training from scratch, at equal tokens and at equal compute.
         */
        post: operations["hpo_submit_lm_grow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/lm-grow/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A lm-grow job */
        get: operations["hpo_get_lm_grow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/lm-coordinate-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See whether activations keep their size as the width grows */
        post: operations["hpo_submit_lm_coordinate_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/lm-coordinate-check/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A lm-coordinate-check job */
        get: operations["hpo_get_lm_coordinate_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/calls/predict-pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Predictions of a pipeline that was found */
        post: operations["hpo_predict_pipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/calls/predict-finetuned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Classes of texts or images, by a finetuned model */
        post: operations["hpo_predict_finetuned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/calls/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Text from a language model */
        post: operations["hpo_generate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/studies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List studies */
        get: operations["hpo_list_studies"];
        put?: never;
        /** Begin a study */
        post: operations["hpo_create_studies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/studies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the studies */
        get: operations["hpo_get_studies"];
        put?: never;
        post?: never;
        /** Delete one of the studies */
        delete: operations["hpo_delete_studies"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/studies/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Parameters to try next */
        post: operations["hpo_studies_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/studies/{id}/tell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What came of trials */
        post: operations["hpo_studies_tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/studies/{id}/best": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The best trial so far */
        post: operations["hpo_studies_best"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hpo/v1/studies/{id}/pareto": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The trials on the Pareto front */
        post: operations["hpo_studies_pareto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nas/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search once for all devices
         * @description Trains a hypernetwork from preference and device to architecture; goes on from its last checkpoint when it is interrupted.
         */
        post: operations["nas_submit_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nas/v1/search/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A search job */
        get: operations["nas_get_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nas/v1/train-predictor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Train a latency predictor
         * @description It takes to a new device by ten measurements there.
         */
        post: operations["nas_submit_train_predictor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nas/v1/train-predictor/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A train-predictor job */
        get: operations["nas_get_train_predictor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nas/v1/measure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Time architectures on the worker's machine */
        post: operations["nas_submit_measure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nas/v1/measure/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A measure job */
        get: operations["nas_get_measure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nas/v1/train-architectures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Train architectures from scratch
         * @description On your images or on handwritten digits, beside random architectures.
         */
        post: operations["nas_submit_train_architectures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nas/v1/train-architectures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A train-architectures job */
        get: operations["nas_get_train_architectures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nas/v1/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge Pareto fronts
         * @description Hypervolume, IGD+, epsilon and spacing beside a reference front, with attainment surfaces.
         */
        post: operations["nas_submit_evaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nas/v1/evaluate/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A evaluate job */
        get: operations["nas_get_evaluate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nas/v1/calls/front": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The Pareto front for a device */
        post: operations["nas_front"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nas/v1/calls/pick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One architecture for one preference */
        post: operations["nas_pick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nas/v1/calls/predict-latency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What architectures take on a device */
        post: operations["nas_predict_latency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rl/v1/meta-train": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Train an agent on a family of tasks
         * @description It goes on from its last checkpoint when it is interrupted, to the same agent.
         */
        post: operations["rl_submit_meta_train"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rl/v1/meta-train/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A meta-train job */
        get: operations["rl_get_meta_train"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rl/v1/adapt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an agent act on new tasks
         * @description Return and success by episode, with intervals; trajectories; a video.
         */
        post: operations["rl_submit_adapt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rl/v1/adapt/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A adapt job */
        get: operations["rl_get_adapt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rl/v1/meta-benchmark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare algorithms on families of tasks
         * @description Each is trained with several seeds, all for as many steps; curves, interquartile means, chances of improvement.
         */
        post: operations["rl_submit_meta_benchmark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rl/v1/meta-benchmark/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A meta-benchmark job */
        get: operations["rl_get_meta_benchmark"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rl/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List sessions */
        get: operations["rl_list_sessions"];
        put?: never;
        /** Let an agent act in an environment of your own */
        post: operations["rl_create_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rl/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the sessions */
        get: operations["rl_get_sessions"];
        put?: never;
        post?: never;
        /** Delete one of the sessions */
        delete: operations["rl_delete_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rl/v1/sessions/{id}/act": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the agent does next */
        post: operations["rl_sessions_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Jobs
         * @description Newest first. Trials of searches are left out, unless asked for with `parent`.
         */
        get: operations["list_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Job
         * @description A job of any kind. With `Prefer: wait=N` the answer comes when the job has ended, or after N seconds.
         */
        get: operations["get_job"];
        put?: never;
        post?: never;
        /**
         * Delete Job
         * @description Remove an ended job with its events, trials and artifacts.
         */
        delete: operations["delete_job"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Job
         * @description A queued or waiting job ends at once; a running one is asked to stop, and killed if it does not.
         */
        post: operations["cancel_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resubmit Job
         * @description Submit the same spec, labels and priority again, as a new job.
         */
        post: operations["resubmit_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Job Files
         * @description The artifacts of a succeeded job.
         */
        get: operations["list_job_files"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Job Events
         * @description What happened to a job, numbered without gaps.
         *
         *     With `Accept: text/event-stream` a stream of server-sent events that ends with the job and resumes from `Last-Event-ID`;
         *     else JSON.
         */
        get: operations["list_job_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Files
         * @description Uploads and artifacts, newest first.
         */
        get: operations["list_files"];
        put?: never;
        /**
         * Upload File
         * @description Upload a file: its bytes are the request's body, of any size. What it is follows from its first bytes.
         */
        post: operations["upload_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get File
         * @description Name, size, digest, and what the inspection found.
         */
        get: operations["get_file"];
        put?: never;
        post?: never;
        /**
         * Delete File
         * @description Remove a file for good. Refused while a job that has not ended reads it.
         */
        delete: operations["delete_file"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download File
         * @description The file's bytes, or a part of them.
         */
        get: operations["download_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview File
         * @description The first rows of a table, or the first characters of a text.
         */
        get: operations["preview_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Keys
         * @description The keys of your tenant, newest first; the keys themselves are not kept.
         */
        get: operations["list_keys"];
        put?: never;
        /**
         * Create Key
         * @description Make a key for your tenant.
         */
        post: operations["create_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate Key
         * @description Make a key of the same name and scope. The other one goes on for a while, so that callers can change over.
         */
        post: operations["rotate_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Key
         * @description Revoke a key, at once and for good.
         */
        delete: operations["revoke_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Audit
         * @description What was done to your tenant's keys and limits, newest first.
         */
        get: operations["list_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Usage
         * @description Jobs, CPU time and storage of your tenant.
         */
        get: operations["get_usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** ActAnswer */
        ActAnswer: {
            /**
             * Action
             * @description numbers from -1 to 1, or a whole number; with several environments, a list of them
             */
            action: unknown;
            /**
             * Value
             * @description the discounted rewards that the agent expects from here to the trial's end
             */
            value: number | number[];
            /** Trial */
            trial: number;
            /** Episode */
            episode: number;
            /**
             * Step
             * @description of the episode, that this action is for; from 0
             */
            step: number;
        };
        /**
         * ActRequest
         * @description What the environment shows. With several environments, a list for each.
         */
        ActRequest: {
            /**
             * Observation
             * @example [
             *       0,
             *       0.6,
             *       0.2
             *     ]
             */
            observation: number[] | number[][];
            /**
             * Reward
             * @description of the action before; None at the first step of a trial
             * @example 0.5
             */
            reward?: number | number[] | null;
            /**
             * New Episode
             * @description this observation begins an episode, in all environments; the memory of those before stays
             * @default false
             */
            new_episode?: boolean;
            /**
             * New Trial
             * @description this observation begins a trial on another task, in all environments: all is forgotten
             * @default false
             */
            new_trial?: boolean;
        };
        /** AdaptResult */
        AdaptResult: {
            /** Family */
            family: {
                [key: string]: unknown;
            };
            /** Algorithm */
            algorithm: string;
            /** Tasks */
            tasks: number;
            /**
             * Greedy
             * @description by episode: the likeliest actions
             */
            greedy: components["schemas"]["EpisodeScore"][];
            /**
             * Sampled
             * @description with actions drawn
             */
            sampled: components["schemas"]["EpisodeScore"][];
            /**
             * Without Memory
             * @description the likeliest actions, with the memory cleared at every episode: what it is worth
             */
            without_memory: components["schemas"]["EpisodeScore"][];
            /**
             * Trajectories
             * @description Parquet: a row for every step of the likeliest actions
             */
            trajectories: string | null;
            /**
             * Video
             * @description WebP: the first task's episodes
             */
            video: string | null;
            /**
             * No Video
             * @description why there is none, where one was wanted
             */
            no_video: string | null;
            /** Plots */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * AdaptSpec
         * @description Let a trained agent act on new tasks, and see how it gets better from episode to episode. Nothing is trained.
         */
        AdaptSpec: {
            /**
             * Agent
             * @description what `meta-train` made
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            agent: string;
            /**
             * Family
             * @description none: the one that the agent was trained on
             * @example null
             */
            family?: (components["schemas"]["PointGoalFamily"] | components["schemas"]["BanditsFamily"] | components["schemas"]["TabularFamily"] | components["schemas"]["LocomotionFamily"] | components["schemas"]["MetaWorldFamily"]) | null;
            /**
             * Split
             * @default test
             * @enum {string}
             */
            split?: "train" | "test";
            /**
             * Tasks
             * @default 50
             */
            tasks?: number;
            /**
             * Episodes
             * @description none: as in training
             */
            episodes?: number | null;
            /**
             * Horizon
             * @description none: as in training
             */
            horizon?: number | null;
            /**
             * Video
             * @description of the first task; needs an off-screen GL where a simulator is to be drawn
             * @default false
             */
            video?: boolean;
            /**
             * Trajectories
             * @description keep every step as Parquet
             * @default true
             */
            trajectories?: boolean;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /**
         * AlgorithmScore
         * @description What came of an algorithm on a family. Returns are of the last episode, on new tasks.
         */
        AlgorithmScore: {
            /** Family */
            family: string;
            /**
             * Algorithm
             * @enum {string}
             */
            algorithm: "htrmrl" | "trmrl" | "rl2" | "ppo" | "random";
            /** @description mean over the seeds, with a 95 % bootstrap interval */
            returns: components["schemas"]["Estimate"];
            /** @description share of tasks with a success at any step; none: the family has none */
            success: components["schemas"]["Estimate"] | null;
            /** @description at the last step */
            success_at_end: components["schemas"]["Estimate"] | null;
            /** @description the last episode's return less the first's: adaptation */
            gain: components["schemas"]["Estimate"];
            /** @description mean return of the last episode over the whole training */
            area: components["schemas"]["Estimate"];
            /** Runs */
            runs: number;
            /** Diverged */
            diverged: number;
        };
        /**
         * AnalyzeResult
         * @description Sizes are estimates from a sample, in bytes of data.
         */
        AnalyzeResult: {
            /** Rows */
            rows: number;
            /** Columns */
            columns: number;
            /** Bytes In */
            bytes_in: number;
            /** Bytes Plain */
            bytes_plain: number;
            /** Bytes Out */
            bytes_out: number;
            /**
             * Relations
             * @description the columns that would be computed
             */
            relations: components["schemas"]["RelationUsed"][];
            /**
             * Refused
             * @description relations that would not be used, with the reason; at most 100
             */
            refused: components["schemas"]["RelationRefused"][];
            /**
             * Findings
             * @description relations that nearly always hold, the rarest exceptions first
             */
            findings: components["schemas"]["DataFinding"][];
        };
        /**
         * AnalyzeSpec
         * @description Say what compressing a table would save and by which relations, without writing a file.
         */
        AnalyzeSpec: {
            /**
             * Input
             * @description the table: Parquet, CSV, Arrow or JSON lines
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            input: string;
            /**
             * Codec
             * @description Parquet's codec
             * @default zstd
             * @enum {string}
             */
            codec?: "zstd" | "snappy" | "gzip" | "lz4" | "none";
            /**
             * Level
             * @description level of zstd (1 to 22, default 3) or gzip (1 to 9, default 6)
             */
            level?: number | null;
            /**
             * Objective
             * @description what a computed column must be worth: any byte (size), clearly more than reading its references costs (balanced), or a large part of the column, by a cheap formula (speed)
             * @default balanced
             * @enum {string}
             */
            objective?: "size" | "balanced" | "speed";
            /**
             * Families
             * @description the kinds of functions to look for; none means all, an empty list no functions
             */
            families?: ("copy" | "linear" | "running" | "lookup" | "text" | "part" | "arithmetic")[] | null;
            /**
             * Encodings
             * @description search for the best Parquet encoding of every column; off, each gets a dictionary
             * @default true
             */
            encodings?: boolean;
            /**
             * Keep Raw
             * @description columns to store as they are, because they are read often
             * @default []
             */
            keep_raw?: string[];
            /**
             * Max References
             * @description most columns that one column may be computed from
             * @default 32
             */
            max_references?: number;
            /**
             * Sample Rows
             * @description rows on which functions are looked for
             * @default 65536
             */
            sample_rows?: number;
            /**
             * Row Group Rows
             * @description rows a row group; none: as many as take 64 MiB, at most 262 144
             */
            row_group_rows?: number | null;
            /**
             * Seed
             * @description seed of the sample; the same seed gives the same file
             * @default 0
             */
            seed?: number;
        };
        /** ArchitectureSearchResult */
        ArchitectureSearchResult: {
            /**
             * Model
             * @description for `front` and `pick`
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            model: string;
            /**
             * Space
             * @enum {string}
             */
            space: "nb201" | "gpt-s" | "fbnet" | "ofa";
            /** Objectives */
            objectives: string[];
            /**
             * References
             * @description the reference architectures that tell a device, in order
             */
            references: string[];
            /** Fronts */
            fronts: components["schemas"]["DeviceFront"][];
            /**
             * Held Out
             * @description by objective, rank correlation of predictions and values that nothing was fitted to: a tenth of the table, or 200 architectures by the final supernet; null where there are none, or where a predictor was given
             */
            held_out: {
                [key: string]: number | null;
            };
            /**
             * History
             * @description losses and each device's hypervolume over the steps (Parquet)
             */
            history: string;
            /**
             * Plots
             * @description pictures (PNG)
             */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * ArchitectureSearchSpec
         * @description Train one hypernetwork that answers, for any device and any preference between objectives, with an architecture.
         */
        ArchitectureSearchSpec: {
            /**
             * Space
             * @description NAS-Bench-201 cells (objectives: error, latency, params, macs; 18 devices), or GPT-S of HW-GPT-Bench (perplexity, memory, params; no devices)
             * @default nb201
             * @enum {string}
             */
            space?: "nb201" | "gpt-s";
            /**
             * Objectives
             * @description what to minimise: columns of the table, and latency or energy on the devices
             * @default [
             *       "error",
             *       "latency"
             *     ]
             */
            objectives?: string[];
            /**
             * Table
             * @description your own measurements instead of the shipped ones: `architecture`, columns of numbers (error, …), and `latency_<device>` in ms or `energy_<device>` in mJ for every device; empty cells where nothing was measured
             */
            table?: string | null;
            /**
             * Devices
             * @description devices to train on; none: all of your table, or the shipped split's
             */
            devices?: string[] | null;
            /**
             * @description `error` is of a network that is trained on images along with the search, and not of the table
             * @example null
             */
            supernet?: components["schemas"]["SupernetSpec"] | null;
            /**
             * Predictor
             * @description a predictor that `train-predictor` made; none: one is trained
             */
            predictor?: string | null;
            /**
             * Surrogate Rows
             * @description architectures of the table whose values are looked at, for each objective
             * @default 1000
             */
            surrogate_rows?: number;
            /**
             * Steps
             * @description of the search; none: 500, or 200 with a supernet
             */
            steps?: number | null;
            /**
             * Preferences
             * @description drawn for each device and step; none: 32, or 1 with a supernet
             */
            preferences?: number | null;
            /**
             * Shared Preferences
             * @description draw the same preferences for all devices of a step
             * @default false
             */
            shared_preferences?: boolean;
            /**
             * Scalarisation
             * @description how a preference weighs losses: their weighted sum, or their largest weighted one
             * @default linear
             * @enum {string}
             */
            scalarisation?: "linear" | "chebyshev" | "smooth-chebyshev";
            /**
             * Estimator
             * @description of the gradient through discrete choices; reinmax is the published one
             * @default local-expectation
             * @enum {string}
             */
            estimator?: "local-expectation" | "reinmax" | "gdas";
            /**
             * Combination
             * @description of the devices' gradients: the direction in which none loses, or their mean
             * @default mgd
             * @enum {string}
             */
            combination?: "mgd" | "mean";
            /**
             * Learning Rate
             * @default 0.1
             */
            learning_rate?: number;
            /**
             * Entropy
             * @description weight, at first, of staying undecided
             * @default 0.1
             */
            entropy?: number;
            /**
             * Points
             * @description different architectures, at most, that fronts are made of
             * @default 24
             */
            points?: number;
            /**
             * Seed
             * @description the same seed gives the same search
             * @default 0
             */
            seed?: number;
        };
        /** ArchitectureTiming */
        ArchitectureTiming: {
            /** Architecture */
            architecture: string;
            /**
             * Median
             * @description ms of one forward pass
             */
            median: number;
            /**
             * Low
             * @description lower end of the 95 % interval of the median
             */
            low: number;
            /**
             * High
             * @description upper end
             */
            high: number;
            /** Fastest */
            fastest: number;
            /** Runs */
            runs: number;
        };
        /** ArtifactList */
        ArtifactList: {
            /** Items */
            items: components["schemas"]["FileSummary"][];
        };
        /** AskAnswer */
        AskAnswer: {
            /** Trials */
            trials: components["schemas"]["TrialOfStudy"][];
        };
        /** AskRequest */
        AskRequest: {
            /**
             * Count
             * @description trials, to be tried side by side
             * @default 1
             */
            count?: number;
        };
        /**
         * AuditEntry
         * @description What an administrator did, or the operator.
         */
        AuditEntry: {
            /** Id */
            id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Key Id
             * @description with which key; null: the operator, from the command line
             */
            key_id: string | null;
            /**
             * Act
             * @example key.created
             * @example key.rotated
             * @example key.revoked
             * @example limits.set
             */
            act: string;
            /**
             * Subject
             * @description what it was done to: a key, or the tenant
             */
            subject: string;
            /** Data */
            data: {
                [key: string]: unknown;
            };
            /** Request Id */
            request_id: string | null;
        };
        /** AuditPage */
        AuditPage: {
            /** Items */
            items: components["schemas"]["AuditEntry"][];
            /**
             * Next
             * @description `cursor` of the next page
             */
            next: string | null;
        };
        /**
         * BanditsFamily
         * @description Bernoulli bandits. Horizon 5, 4 episodes: 20 pulls.
         */
        BanditsFamily: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "bandits";
            /**
             * Arms
             * @default 5
             */
            arms?: number;
        };
        /** BaseModelUse */
        BaseModelUse: {
            /** Name */
            name: string;
            /**
             * Loss
             * @description of this model alone
             */
            loss: number;
            /**
             * Weight
             * @description mean weight over the rows; null where the method has no weights
             */
            weight: number | null;
            /**
             * Weight Deviation
             * @description standard deviation of the weight over the rows: 0 if it is fixed
             */
            weight_deviation: number | null;
            /**
             * Loss Without
             * @description how much the ensemble's loss grows when this model is missing; not above 0: it can be dropped
             */
            loss_without: number;
        };
        /** BestAnswer */
        BestAnswer: {
            /** @description complete, with the best first objective */
            trial: components["schemas"]["TrialOfStudy"] | null;
            /** Complete */
            complete: number;
            /** Running */
            running: number;
            /** Failed */
            failed: number;
            /** Stopped */
            stopped: number;
        };
        /**
         * BestRequest
         * @description Nothing to say.
         */
        BestRequest: Record<string, never>;
        /**
         * Calibration
         * @description Whether what is said with some probability happens as often, out of fold.
         */
        Calibration: {
            /**
             * Expected Error
             * @description mean |share that happened − probability| over 10 equal bins of confidence
             */
            expected_error: number;
            /** Brier */
            brier: number;
        };
        /** ChangedColumn */
        ChangedColumn: {
            /** Feature */
            feature: string;
            /** Before */
            before: number;
            /** After */
            after: number;
        };
        /** ChoiceParameter */
        ChoiceParameter: {
            /** Name */
            name: string;
            /**
             * Kind
             * @constant
             */
            kind: "choice";
            /**
             * Values
             * @example [
             *       "adam",
             *       "sgd"
             *     ]
             */
            values: (boolean | number | string)[];
        };
        /** Column */
        Column: {
            /** Name */
            name: string;
            /**
             * Type
             * @description Arrow type
             * @example int64
             * @example timestamp[us, tz=UTC]
             */
            type: string;
            /** Nullable */
            nullable: boolean;
        };
        /**
         * ColumnSize
         * @description Bytes of a column's data.
         */
        ColumnSize: {
            /** Column */
            column: string;
            /**
             * Bytes Plain
             * @description in the best file without functions
             */
            bytes_plain: number;
            /**
             * Bytes Out
             * @description of what the compressed file stores for it
             */
            bytes_out: number;
        };
        /** CombineAnswer */
        CombineAnswer: {
            /** Classes */
            classes: string[] | null;
            /**
             * Predictions
             * @description a row's probabilities in the order of the classes, or its number
             */
            predictions: number[][];
            /**
             * Labels
             * @description the most probable class of each row
             */
            labels: string[] | null;
            /**
             * Weights
             * @description what each model counts in each row; null where the method has no weights
             */
            weights: {
                [key: string]: number;
            }[] | null;
            /**
             * Degraded
             * @description models were missing
             */
            degraded: boolean;
            /**
             * Missing
             * @description models that were missing in some row
             */
            missing: string[];
        };
        /**
         * CombineCall
         * @description Combine the predictions of base models for a few new rows.
         */
        CombineCall: {
            /**
             * Ensemble
             * @description an ensemble that `fit` made
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            ensemble: string;
            /**
             * Predictions
             * @description by model: what it says of every row, one number a class in the order of the ensemble's classes (or one number); null where it says nothing. Models may be missing.
             * @example {
             *       "mlp": [
             *         [
             *           0.4,
             *           0.6
             *         ]
             *       ],
             *       "random forest": [
             *         [
             *           0.2,
             *           0.8
             *         ]
             *       ]
             *     }
             */
            predictions: {
                [key: string]: (number[] | number | null)[];
            };
            /**
             * Logits
             * @description the predictions are logits, not probabilities
             * @default false
             */
            logits?: boolean;
            /**
             * Features
             * @description one list a row, where the ensemble was fitted with features
             */
            features?: (number | null)[][] | null;
        };
        /** CombineResult */
        CombineResult: {
            /**
             * File
             * @description Parquet: `row_id`, `p_<class>` and `predicted`, or `prediction`; and weights
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            file: string;
            /** Rows */
            rows: number;
            /**
             * Missing
             * @description models that the ensemble knows and the predictions have not
             */
            missing: string[];
            /**
             * Scores
             * @description where the predictions have labels
             */
            scores: {
                [key: string]: components["schemas"]["Interval"];
            } | null;
        };
        /**
         * CombineSpec
         * @description Combine the predictions of base models for many rows.
         */
        CombineSpec: {
            /**
             * Ensemble
             * @description an ensemble that `fit` made
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            ensemble: string;
            predictions: components["schemas"]["Predictions"];
            /**
             * Weights
             * @description write a column `w_<model>` for every model, where the method has weights
             * @default false
             */
            weights?: boolean;
        };
        /** CompareMethodsResult */
        CompareMethodsResult: {
            /**
             * Loss
             * @enum {string}
             */
            loss: "nll" | "error" | "brier" | "ece" | "auc" | "mse";
            /** Rows */
            rows: number;
            /**
             * Methods
             * @description the smallest mean loss first
             */
            methods: components["schemas"]["ComparedMethod"][];
            /**
             * Friedman P
             * @description Friedman's test that all methods are alike. Splits of one data set overlap, so p-values are too small: they order methods for this data set and prove nothing of others.
             */
            friedman_p: number | null;
            /**
             * P Values
             * @description Nemenyi's test for every pair of methods
             */
            p_values: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /**
             * Refused
             * @description methods that cannot be fitted on these predictions, and why
             */
            refused: {
                [key: string]: string;
            };
            /**
             * Table
             * @description every split's scores (Parquet)
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            table: string;
            /**
             * Plots
             * @description critical-difference diagram and losses by method (PNG)
             */
            plots: string[];
        };
        /**
         * CompareMethodsSpec
         * @description Every method on the same predictions, over repeated random splits.
         */
        CompareMethodsSpec: {
            /**
             * Metric
             * @description what greedy, cma-es, top-n and single-best choose by; none: nll, or mse for numbers
             */
            metric?: ("nll" | "error" | "brier" | "ece" | "auc" | "mse") | null;
            /**
             * Dropout
             * @description neural methods: share of the base models that each update drops
             * @default 0.75
             */
            dropout?: number;
            /**
             * Updates
             * @description neural methods: gradient steps
             * @default 1000
             */
            updates?: number;
            /**
             * Learning Rate
             * @description neural methods: of Adam
             * @default 0.001
             */
            learning_rate?: number;
            /**
             * Hidden
             * @description neural methods: width of the layers
             * @default 32
             */
            hidden?: number;
            /**
             * Rounds
             * @description greedy: models that are chosen, with replacement
             * @default 50
             */
            rounds?: number;
            /**
             * Top
             * @description top-n: how many models
             * @default 5
             */
            top?: number;
            /**
             * Max Models
             * @description with 64 models and more: keep greedy's picks and the best, so many in all, and fit much faster
             */
            max_models?: number | null;
            /**
             * Seed
             * @description the same seed gives the same ensemble
             * @default 0
             */
            seed?: number;
            predictions: components["schemas"]["Predictions"];
            /**
             * Methods
             * @description the methods to compare
             * @default [
             *       "auto",
             *       "neural-stacking",
             *       "neural-averaging",
             *       "static-weights",
             *       "log-pool",
             *       "greedy",
             *       "cma-es",
             *       "top-n",
             *       "single-best"
             *     ]
             */
            methods?: ("auto" | "neural-stacking" | "neural-averaging" | "static-weights" | "log-pool" | "greedy" | "cma-es" | "top-n" | "single-best" | "linear-stacker" | "boosted-stacker")[];
            /**
             * Splits
             * @description random splits
             * @default 5
             */
            splits?: number;
            /**
             * Test Share
             * @description share of the rows that each split is scored on
             * @default 0.5
             */
            test_share?: number;
        };
        /** CompareResult */
        CompareResult: {
            /**
             * Contenders
             * @description plain Parquet with snappy and with zstd as Arrow writes it, the best encodings, and with functions
             */
            contenders: components["schemas"]["Contender"][];
        };
        /**
         * CompareSpec
         * @description Size and time on your own table: plain Parquet beside the compressed file.
         */
        CompareSpec: {
            /**
             * Input
             * @description the table: Parquet, CSV, Arrow or JSON lines
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            input: string;
            /**
             * Codec
             * @description Parquet's codec
             * @default zstd
             * @enum {string}
             */
            codec?: "zstd" | "snappy" | "gzip" | "lz4" | "none";
            /**
             * Level
             * @description level of zstd (1 to 22, default 3) or gzip (1 to 9, default 6)
             */
            level?: number | null;
            /**
             * Objective
             * @description what a computed column must be worth: any byte (size), clearly more than reading its references costs (balanced), or a large part of the column, by a cheap formula (speed)
             * @default balanced
             * @enum {string}
             */
            objective?: "size" | "balanced" | "speed";
            /**
             * Families
             * @description the kinds of functions to look for; none means all, an empty list no functions
             */
            families?: ("copy" | "linear" | "running" | "lookup" | "text" | "part" | "arithmetic")[] | null;
            /**
             * Encodings
             * @description search for the best Parquet encoding of every column; off, each gets a dictionary
             * @default true
             */
            encodings?: boolean;
            /**
             * Keep Raw
             * @description columns to store as they are, because they are read often
             * @default []
             */
            keep_raw?: string[];
            /**
             * Max References
             * @description most columns that one column may be computed from
             * @default 32
             */
            max_references?: number;
            /**
             * Sample Rows
             * @description rows on which functions are looked for
             * @default 65536
             */
            sample_rows?: number;
            /**
             * Row Group Rows
             * @description rows a row group; none: as many as take 64 MiB, at most 262 144
             */
            row_group_rows?: number | null;
            /**
             * Seed
             * @description seed of the sample; the same seed gives the same file
             * @default 0
             */
            seed?: number;
        };
        /**
         * ComparedGroups
         * @description Each group has the scores of the member that tuning preferred, table by table and fold by fold; untuned, of the one that was best in
         *     the other folds.
         */
        ComparedGroups: {
            /** One */
            one: string;
            /** Other */
            other: string;
            /**
             * Lead
             * @description mean score of one less that of the other
             */
            lead: number;
            /** P */
            p: number;
            /** Better */
            better: number;
            /** Alike */
            alike: number;
            /** Worse */
            worse: number;
        };
        /** ComparedMethod */
        ComparedMethod: {
            /**
             * Method
             * @enum {string}
             */
            method: "auto" | "neural-stacking" | "neural-averaging" | "static-weights" | "log-pool" | "greedy" | "cma-es" | "top-n" | "single-best" | "linear-stacker" | "boosted-stacker";
            /**
             * Scores
             * @description mean over the splits; the intervals allow for overlapping splits (Nadeau and Bengio 2003)
             */
            scores: {
                [key: string]: components["schemas"]["Interval"];
            };
            /**
             * Against Single Best
             * @description mean loss divided by single-best's; null if that is not compared
             */
            against_single_best: number | null;
            /**
             * Wins
             * @description splits in which no other method has a smaller loss
             */
            wins: number;
            /**
             * Mean Rank
             * @description by loss, 1 is best
             */
            mean_rank: number;
            /**
             * Seconds
             * @description a fit
             */
            seconds: number;
        };
        /** ComparedPair */
        ComparedPair: {
            /**
             * One
             * @enum {string}
             */
            one: "imn" | "tabresnet" | "mlp" | "resnet" | "tabm" | "realmlp" | "ft-transformer" | "linear" | "ebm" | "tree" | "forest" | "xgboost" | "lightgbm" | "catboost";
            /**
             * Other
             * @enum {string}
             */
            other: "imn" | "tabresnet" | "mlp" | "resnet" | "tabm" | "realmlp" | "ft-transformer" | "linear" | "ebm" | "tree" | "forest" | "xgboost" | "lightgbm" | "catboost";
            /**
             * P
             * @description Wilcoxon's signed-rank test, zeros by Pratt
             */
            p: number;
            /**
             * Holm P
             * @description corrected for the number of pairs (Holm)
             */
            holm_p: number;
            /**
             * Better
             * @description probability that `one` is better on another table (Bayesian signed-rank test)
             */
            better: number;
            /**
             * Alike
             * @description probability that there is no difference of a hundredth
             */
            alike: number;
            /**
             * Worse
             * @description probability that `other` is better
             */
            worse: number;
            /** Wins */
            wins: number;
            /** Ties */
            ties: number;
            /** Losses */
            losses: number;
        };
        /**
         * CompressResult
         * @description Sizes are of whole files, in bytes.
         */
        CompressResult: {
            /**
             * File
             * @description the compressed file: Parquet that any reader opens
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            file: string;
            /** Rows */
            rows: number;
            /** Columns */
            columns: number;
            /**
             * Bytes In
             * @description the file as given
             */
            bytes_in: number;
            /**
             * Bytes Plain
             * @description the table as Parquet with the same codec and the best encoding of every column, without functions
             */
            bytes_plain: number;
            /**
             * Bytes Out
             * @description the compressed file
             */
            bytes_out: number;
            /**
             * Ratio
             * @description bytes_out / bytes_plain
             */
            ratio: number;
            /**
             * No Gain
             * @description nothing was worth computing
             */
            no_gain: boolean;
            /**
             * Sizes
             * @description of the columns, the largest first; at most 1,000
             */
            sizes: components["schemas"]["ColumnSize"][];
            /**
             * Functions
             * @description computed columns, by what they save
             */
            functions: components["schemas"]["FunctionFound"][];
            /**
             * Refused
             * @description relations found but not used, by what they would save; at most 100
             */
            refused: components["schemas"]["RelationRefused"][];
            /**
             * Verified
             * @description every cell was read back and compared, bit for bit; a job that cannot say so fails
             */
            verified: boolean;
            /**
             * Seconds
             * @description wall time by phase
             */
            seconds: {
                [key: string]: number;
            };
        };
        /**
         * CompressSpec
         * @description Make a table smaller by computing columns from other columns.
         */
        CompressSpec: {
            /**
             * Input
             * @description the table: Parquet, CSV, Arrow or JSON lines
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            input: string;
            /**
             * Codec
             * @description Parquet's codec
             * @default zstd
             * @enum {string}
             */
            codec?: "zstd" | "snappy" | "gzip" | "lz4" | "none";
            /**
             * Level
             * @description level of zstd (1 to 22, default 3) or gzip (1 to 9, default 6)
             */
            level?: number | null;
            /**
             * Objective
             * @description what a computed column must be worth: any byte (size), clearly more than reading its references costs (balanced), or a large part of the column, by a cheap formula (speed)
             * @default balanced
             * @enum {string}
             */
            objective?: "size" | "balanced" | "speed";
            /**
             * Families
             * @description the kinds of functions to look for; none means all, an empty list no functions
             */
            families?: ("copy" | "linear" | "running" | "lookup" | "text" | "part" | "arithmetic")[] | null;
            /**
             * Encodings
             * @description search for the best Parquet encoding of every column; off, each gets a dictionary
             * @default true
             */
            encodings?: boolean;
            /**
             * Keep Raw
             * @description columns to store as they are, because they are read often
             * @default []
             */
            keep_raw?: string[];
            /**
             * Max References
             * @description most columns that one column may be computed from
             * @default 32
             */
            max_references?: number;
            /**
             * Sample Rows
             * @description rows on which functions are looked for
             * @default 65536
             */
            sample_rows?: number;
            /**
             * Row Group Rows
             * @description rows a row group; none: as many as take 64 MiB, at most 262 144
             */
            row_group_rows?: number | null;
            /**
             * Seed
             * @description seed of the sample; the same seed gives the same file
             * @default 0
             */
            seed?: number;
        };
        /** Contender */
        Contender: {
            /**
             * Name
             * @example plain, zstd
             */
            name: string;
            /**
             * Bytes
             * @description the whole file
             */
            bytes: number;
            /** Write Seconds */
            write_seconds: number;
            /**
             * Read Seconds
             * @description reading every column of every row
             */
            read_seconds: number;
        };
        /**
         * Contrast
         * @description Why one class and not the other.
         */
        Contrast: {
            /** This */
            this: string;
            /** That */
            that: string;
        };
        /**
         * CounterfactualRow
         * @description A nearest found change of numbers that makes the row one of the class; checked with the network itself.
         */
        CounterfactualRow: {
            /**
             * Reached
             * @description whether the model then says so; false: none was found within what was seen
             */
            reached: boolean;
            /**
             * Changes
             * @description the largest first, by the columns' own spread
             */
            changes: components["schemas"]["ChangedColumn"][];
            /**
             * Probability
             * @description of the class, after the change
             */
            probability: number;
            /**
             * Distance
             * @description of the change, in standard deviations of the columns
             */
            distance: number;
        };
        /** CreatedKey */
        CreatedKey: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Hint
             * @description the first characters of the key
             */
            hint: string;
            /**
             * Scope
             * @enum {string}
             */
            scope: "read" | "submit" | "admin";
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at?: string | null;
            /** Revoked At */
            revoked_at?: string | null;
            /**
             * Key
             * @description the key itself, shown this once
             */
            key: string;
        };
        /**
         * CurvePoint
         * @description Means over some iterations that follow one another, of the training tasks. Lists are by episode of the trial.
         */
        CurvePoint: {
            /**
             * Steps
             * @description of the environments, so far
             */
            steps: number;
            /** Returns */
            returns: number[];
            /** Successes */
            successes: number[];
            /** Successes At End */
            successes_at_end: number[];
        };
        /**
         * CurvesJudged
         * @description On datasets that were kept out.
         */
        CurvesJudged: {
            /**
             * Mse Vs Last Value
             * @description squared error of the next score, by that of the newest carried on
             */
            mse_vs_last_value: number;
            /**
             * Coverage
             * @description of next scores, the share within the 90 % interval
             */
            coverage: number;
            /**
             * Cost Spearman
             * @description rank correlation of seconds, predicted with none seen, and true ones
             */
            cost_spearman: number;
        };
        /**
         * DataFinding
         * @description A relation that holds in at least 90 % of the rows: the others may be errors.
         */
        DataFinding: {
            /** Target */
            target: string;
            /** References */
            references: string[];
            /** Kind */
            kind: string;
            /** Formula */
            formula: string;
            /**
             * Rows Compared
             * @description rows in which the target is not null
             */
            rows_compared: number;
            /**
             * Rows Wrong
             * @description rows of these in which the relation does not hold
             */
            rows_wrong: number;
            /**
             * Examples
             * @description the first of these rows, at most 20
             */
            examples: components["schemas"]["WrongRow"][];
        };
        /**
         * Dependence
         * @description What a column contributes by its value, over rows that the model was trained on.
         */
        Dependence: {
            /** Values */
            values: (boolean | number | string | null)[];
            /**
             * Contributions
             * @description by row, one for each output
             */
            contributions: number[][];
        };
        /** DescribeAnswer */
        DescribeAnswer: {
            /**
             * Task
             * @enum {string}
             */
            task: "classification" | "regression";
            /** Target */
            target: string;
            /** Classes */
            classes: string[] | null;
            /** Output Names */
            output_names: string[];
            /**
             * Columns
             * @description that rows need, and what they hold
             * @example {
             *       "income": "numbers"
             *     }
             */
            columns: {
                [key: string]: string;
            };
            /**
             * Features
             * @description the most important first
             */
            features: components["schemas"]["FeatureImportance"][];
            /** Dependence */
            dependence: {
                [key: string]: components["schemas"]["Dependence"];
            };
            /**
             * About
             * @description the job that made it, the release, and the like
             */
            about: {
                [key: string]: string;
            };
        };
        /**
         * DescribeCall
         * @description What a model is like.
         */
        DescribeCall: {
            /**
             * Model
             * @description what `train-imn` made
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            model: string;
            /**
             * Dependence
             * @description columns whose contributions are wanted by value
             * @default []
             * @example [
             *       "income"
             *     ]
             */
            dependence?: string[];
        };
        /**
         * DeviceByReferences
         * @description A device: one that the model knows by name, or any other, told by what the reference architectures measured there.
         */
        DeviceByReferences: {
            /**
             * Name
             * @description a device that the model was trained on
             * @example pixel3
             */
            name?: string | null;
            /**
             * References
             * @description or ten latencies in ms (or energies in mJ) of the reference architectures, in their order
             * @example [
             *       5.1,
             *       9,
             *       10.2,
             *       10.4,
             *       13.1,
             *       13,
             *       14.8,
             *       16.2,
             *       27,
             *       40.3
             *     ]
             */
            references?: number[] | null;
        };
        /** DeviceFront */
        DeviceFront: {
            /** Device */
            device: string;
            /**
             * Points
             * @description none of them is predicted to dominate another
             */
            points: components["schemas"]["FrontPoint"][];
            /**
             * Hypervolume
             * @description of these points, from the best of random architectures, 0, to their worst tenth, 1
             */
            hypervolume: number;
        };
        /** DeviceQuality */
        DeviceQuality: {
            /** Device */
            device: string;
            /**
             * Rank Correlation
             * @description Spearman's, of predictions with ten measurements of the device
             */
            rank_correlation: number;
            /**
             * Error
             * @description median of |predicted - measured| / measured
             */
            error: number;
            /**
             * Nearest Copy
             * @description Spearman's when the most similar training device is copied; null where that was hardly measured
             */
            nearest_copy: number | null;
            /**
             * Calibrated
             * @description Spearman's with ten further measurements
             */
            calibrated: number;
        };
        /**
         * EpisodeScore
         * @description One episode of a trial.
         */
        EpisodeScore: {
            returns: components["schemas"]["Estimate"];
            /** @description share of tasks with a success at any step; none: the family has none */
            success: components["schemas"]["Estimate"] | null;
            /** @description at the last step */
            success_at_end: components["schemas"]["Estimate"] | null;
        };
        /**
         * Estimate
         * @description A mean over tasks, with a 95 % bootstrap interval.
         */
        Estimate: {
            /** Mean */
            mean: number;
            /** Low */
            low: number;
            /** High */
            high: number;
        };
        /** EvaluateExplanationsResult */
        EvaluateExplanationsResult: {
            /** Tables */
            tables: components["schemas"]["EvaluatedTable"][];
            /**
             * Values
             * @description Parquet: `table`, `explainer`, `metric`, `row`, `value`
             */
            values: string;
            /** Plots */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * EvaluateExplanationsSpec
         * @description How good are explanations, of a table of yours or where the truth is known?
         */
        EvaluateExplanationsSpec: {
            /** @description a table of yours */
            data?: components["schemas"]["TableWithTarget"] | null;
            /**
             * Model
             * @description what `train-imn` made of it: its explanations are judged; none: an IMN is trained on three quarters of the rows
             */
            model?: string | null;
            /**
             * Known
             * @description tables whose truth is known
             * @default []
             * @example [
             *       {
             *         "family": "additive"
             *       }
             *     ]
             */
            known?: components["schemas"]["KnownFamily"][];
            /**
             * Explainers
             * @description ways to explain the IMN (to and with random), and learners that explain themselves, boosted trees by TreeSHAP
             * @default [
             *       "imn",
             *       "imn-uncentred",
             *       "gradient",
             *       "kernel-shap",
             *       "lime",
             *       "random",
             *       "linear",
             *       "ebm",
             *       "lightgbm"
             *     ]
             */
            explainers?: ("imn" | "imn-uncentred" | "gradient" | "kernel-shap" | "lime" | "random" | "linear" | "ebm" | "lightgbm" | "xgboost" | "catboost")[];
            /**
             * Rows
             * @description that are explained: of the quarter set aside
             * @default 50
             */
            rows?: number;
            /**
             * Background
             * @description rows that tell what is there without a feature
             * @default 50
             */
            background?: number;
            /**
             * Output
             * @description class whose logit is explained, of several; none: the most frequent
             */
            output?: string | null;
            /**
             * Seeds
             * @description IMNs that are trained, to see how alike their explanations are
             * @default 3
             */
            seeds?: number;
            /**
             * Retrain
             * @description shares of the features that each row loses, the most important first; what a model that is trained on the rest scores (ROAR). Takes as many trainings as there are shares and explainers that are quick.
             * @default []
             * @example [
             *       0.1,
             *       0.3,
             *       0.5
             *     ]
             */
            retrain?: number[];
            /**
             * @default {
             *       "epochs": 60,
             *       "width": 128,
             *       "blocks": 2,
             *       "calibrate": true
             *     }
             */
            imn?: components["schemas"]["ImnSettings"];
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /** EvaluateFrontsResult */
        EvaluateFrontsResult: {
            /**
             * Methods
             * @description the largest hypervolume first
             */
            methods: components["schemas"]["FrontQuality"][];
            /** Reference Front */
            reference_front: number[][];
            /**
             * Plots
             * @description fronts and, with several runs, attainment surfaces (PNG)
             */
            plots: string[];
        };
        /**
         * EvaluateFrontsSpec
         * @description Judge fronts by a reference front. All objectives are minimised.
         */
        EvaluateFrontsSpec: {
            /**
             * Fronts
             * @description by method, the fronts of its runs
             * @example {
             *       "modnas": [
             *         [
             *           [
             *             6.1,
             *             4.2
             *           ],
             *           [
             *             7.5,
             *             2
             *           ]
             *         ]
             *       ],
             *       "random": [
             *         [
             *           [
             *             8,
             *             4
             *           ]
             *         ]
             *       ]
             *     }
             */
            fronts: {
                [key: string]: number[][][];
            };
            /**
             * Reference Front
             * @description none: what no point of any front dominates
             */
            reference_front?: number[][] | null;
            /**
             * Reference Point
             * @description worse than the reference front, in every objective
             * @example [
             *       10,
             *       5
             *     ]
             */
            reference_point: number[];
            /**
             * Objectives
             * @description names, for the pictures
             */
            objectives?: string[] | null;
        };
        /**
         * EvaluatedPipeline
         * @description One row of the leader board.
         */
        EvaluatedPipeline: {
            /**
             * Number
             * @description in the order of the search, from 0
             */
            number: number;
            /**
             * Pipeline
             * @description by stage
             * @example {
             *       "imputer": "SimpleImputer(strategy='mean')"
             *     }
             */
            pipeline: {
                [key: string]: string;
            };
            /**
             * Score
             * @description mean over the folds
             */
            score: number;
            /**
             * Deviation
             * @description over the folds
             */
            deviation: number;
            /**
             * Seconds
             * @description of fitting
             */
            seconds: number;
        };
        /** EvaluatedTable */
        EvaluatedTable: {
            /** Name */
            name: string;
            /**
             * Output
             * @description what is explained
             */
            output: string;
            /** Rows */
            rows: number;
            /**
             * Scores
             * @description of the models on the rows set aside: ROC-AUC, or r2. A `model` that was given may have learnt from them.
             */
            scores: {
                [key: string]: number;
            };
            /** Explainers */
            explainers: components["schemas"]["JudgedExplainer"][];
            /**
             * Refused
             * @description explainers that cannot explain this table, and why
             */
            refused: {
                [key: string]: string;
            };
            stability: components["schemas"]["StabilityOfExplanations"] | null;
            /** Retrained */
            retrained: components["schemas"]["RetrainedWithout"][];
            /**
             * Metric
             * @enum {string}
             */
            metric: "roc_auc" | "log_loss" | "accuracy" | "balanced_accuracy" | "r2" | "rmse" | "mae";
            /**
             * Verdict
             * @description in words
             */
            verdict: string[];
        };
        /**
         * Event
         * @description One thing that happened to a job.
         */
        Event: {
            /**
             * Seq
             * @description 1, 2, 3, … without gaps
             */
            seq: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Type
             * @description queued, started, progress, waiting, retrying, released, cancel_requested, succeeded, failed or cancelled
             */
            type: string;
            /** Data */
            data: {
                [key: string]: unknown;
            };
        };
        /** EventPage */
        EventPage: {
            /** Items */
            items: components["schemas"]["Event"][];
        };
        /**
         * Expectation
         * @description What the search expected of a pipeline before it was evaluated, in the metric's units.
         */
        Expectation: {
            /** Mean */
            mean: number;
            /** Deviation */
            deviation: number;
        };
        /** ExplainAnswer */
        ExplainAnswer: {
            /**
             * Task
             * @enum {string}
             */
            task: "classification" | "regression";
            /** Classes */
            classes: string[] | null;
            /** Output Names */
            output_names: string[];
            /** Rows */
            rows: components["schemas"]["ExplainedRow"][];
        };
        /** ExplainBatchResult */
        ExplainBatchResult: {
            /**
             * File
             * @description Parquet, a row for each of the table's: `row`, `prediction`, `p_<class>`, and for each output `output`, `base` and a column for every contribution; with several outputs their names stand before `: `
             */
            file: string;
            /** Rows */
            rows: number;
            /**
             * Task
             * @enum {string}
             */
            task: "classification" | "regression";
            /** Output Names */
            output_names: string[];
            /**
             * Features
             * @description over these rows, the most important first
             */
            features: components["schemas"]["FeatureImportance"][];
            /**
             * Warnings
             * @description rows that each warning is true of
             */
            warnings: {
                [key: string]: number;
            };
            /** Local Fidelity */
            local_fidelity: number | null;
            /** Stability */
            stability: number | null;
            /** Plots */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * ExplainBatchSpec
         * @description Predict many rows, and say why.
         */
        ExplainBatchSpec: {
            /**
             * Model
             * @description what `train-imn` made
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            model: string;
            /**
             * Table
             * @description with the columns that the model was trained on
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            table: string;
            /**
             * Trust
             * @description how far each explanation holds nearby; takes some twenty times as long
             * @default false
             */
            trust?: boolean;
        };
        /**
         * ExplainCall
         * @description Predict, and say why.
         */
        ExplainCall: {
            /**
             * Model
             * @description what `train-imn` made
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            model: string;
            /**
             * Columns
             * @description by column, a value for each row; null where it is not known; dates as ISO 8601
             * @example {
             *       "income": [
             *         52000,
             *         null
             *       ],
             *       "region": [
             *         "north",
             *         "west"
             *       ]
             *     }
             */
            columns: {
                [key: string]: (boolean | number | string | null)[];
            };
            /**
             * Most
             * @description contributions a row, the largest; none: all
             */
            most?: number | null;
            /** @description why one class rather than another */
            contrast?: components["schemas"]["Contrast"] | null;
            /**
             * Counterfactual
             * @description what would have to change for this class; 20 rows at most
             */
            counterfactual?: string | null;
            /**
             * Keep
             * @description columns that a counterfactual may not change
             * @default []
             */
            keep?: string[];
            /**
             * Trust
             * @description how far each explanation holds nearby; takes some twenty times as long
             * @default false
             */
            trust?: boolean;
            /**
             * Slopes
             * @description the row's linear model in units of your columns: what one more of a number adds
             * @default false
             */
            slopes?: boolean;
        };
        /**
         * ExplainedRow
         * @description outputs = base + sum of contributions, by output.
         */
        ExplainedRow: {
            /** Prediction */
            prediction: string | number;
            /**
             * Probabilities
             * @description by class; null for numbers
             */
            probabilities: number[] | null;
            /**
             * Outputs
             * @description logits, or the number
             */
            outputs: number[];
            /**
             * Base
             * @description what is not by any column: the mean over rows that were trained on, and the row's bias
             */
            base: number[];
            /**
             * Contributions
             * @description by column, beside what the column contributes on average; the largest first
             */
            contributions: {
                [key: string]: number[];
            };
            /**
             * Others
             * @description sum of the contributions that are not listed; null: all are
             */
            others: number[] | null;
            /**
             * Contrast
             * @description by column: how much it speaks for `this` rather than `that`
             */
            contrast?: {
                [key: string]: number;
            } | null;
            /**
             * Slopes
             * @description by column that is a number: what one more of it adds to the outputs
             */
            slopes?: {
                [key: string]: number[];
            } | null;
            counterfactual?: components["schemas"]["CounterfactualRow"] | null;
            /**
             * Bias Share
             * @description share of the bias in what is added up: near 1, the explanation says little
             */
            bias_share?: number | null;
            /**
             * Local Fidelity
             * @description share of the variance nearby that the linear model explains
             */
            local_fidelity?: number | null;
            /**
             * Stability
             * @description rank correlation of the contributions with those of rows nearby
             */
            stability?: number | null;
            /**
             * Warnings
             * @description categories that were never seen, numbers out of range, …
             */
            warnings: string[];
        };
        /** FailedRun */
        FailedRun: {
            /** Run */
            run: string;
            /** Reason */
            reason: string;
        };
        /**
         * FavouringTrait
         * @description What goes with the lead of networks over trees.
         */
        FavouringTrait: {
            /** Trait */
            trait: string;
            /**
             * Correlation
             * @description rank correlation over the tables
             */
            correlation: number;
            /** P */
            p: number;
            /** Holm P */
            holm_p: number;
        };
        /**
         * FeatureImportance
         * @description How much a column contributes, by the mean size of its contributions to what the model says of rows.
         */
        FeatureImportance: {
            /** Feature */
            feature: string;
            /**
             * Size
             * @description one for each output
             */
            size: number[];
            /**
             * Low
             * @description lower ends of 95 % intervals
             */
            low: number[];
            /**
             * High
             * @description upper ends
             */
            high: number[];
            /**
             * Direction
             * @description rank correlation of value and contribution: 1: the more, the more; null for categories
             */
            direction: (number | null)[];
        };
        /**
         * FileInfo
         * @description A file. Its bytes never change.
         */
        FileInfo: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Bytes */
            bytes: number;
            /** Sha256 */
            sha256: string;
            /** Media Type */
            media_type: string;
            /** Format */
            format: string;
            /**
             * Job
             * @description the job that made it; null for an upload
             */
            job?: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Inspection
             * @description whether columns, types and rows are known yet
             * @enum {string}
             */
            inspection: "pending" | "ready" | "failed";
            /**
             * Inspection Detail
             * @description why the inspection failed, in words
             */
            inspection_detail?: string | null;
            table?: components["schemas"]["TableInfo"] | null;
        };
        /** FilePage */
        FilePage: {
            /** Items */
            items: components["schemas"]["FileInfo"][];
            /** Next */
            next: string | null;
        };
        /**
         * FileSummary
         * @description A file, without what is in it.
         */
        FileSummary: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Bytes */
            bytes: number;
            /** Sha256 */
            sha256: string;
            /** Media Type */
            media_type: string;
            /** Format */
            format: string;
        };
        /**
         * FinetuneCurve
         * @description A number for each epoch.
         */
        FinetuneCurve: {
            /**
             * Losses
             * @description mean training loss
             */
            losses: number[];
            /**
             * Scores
             * @description accuracy on the validation part
             */
            scores: number[];
            /**
             * Validation
             * @description negative log likelihood there
             */
            validation: number[];
            /** Seconds */
            seconds: number[];
        };
        /** FinetuneResult */
        FinetuneResult: {
            /**
             * Modality
             * @enum {string}
             */
            modality: "text" | "image";
            curve: components["schemas"]["FinetuneCurve"];
            /**
             * Epochs
             * @description that are done
             */
            epochs: number;
            /**
             * Best Epoch
             * @description with the highest validation accuracy; 0: none
             */
            best_epoch: number;
            /**
             * Score
             * @description validation accuracy of that epoch
             */
            score: number | null;
            /**
             * Test Score
             * @description accuracy on the test part, which nothing else has seen
             */
            test_score: number | null;
            /**
             * Diverged
             * @description the loss was no finite number any more
             */
            diverged: boolean;
            /**
             * Model
             * @description safetensors with configuration, tokenizer and labels; `predict-finetuned` takes it
             */
            model: string | null;
            /**
             * Predictions
             * @description prediction set (Parquet) of the validation and test part; the ensemble service reads it
             */
            predictions: string | null;
            /**
             * State
             * @description to go on from, or to finish with (without `finish`)
             */
            state: string | null;
            /** Parameters */
            parameters: number;
            /** Learnt Parameters */
            learnt_parameters: number;
            /** Classes */
            classes: string[];
            /**
             * Rows
             * @description by part
             */
            rows: {
                [key: string]: number;
            };
            /**
             * Left Out
             * @description rows without an input or a label
             */
            left_out: number;
            /**
             * Repeated
             * @description rows that were in another part as well, and count there only
             */
            repeated: number;
            /**
             * Setup Seconds
             * @description of opening the model and of computing features of frozen stages
             */
            setup_seconds: number;
            /** Resumed At Epoch */
            resumed_at_epoch: number;
            /** Plots */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /** FinetuneSearchResult */
        FinetuneSearchResult: {
            /**
             * Modality
             * @enum {string}
             */
            modality: "text" | "image";
            /**
             * Model
             * @description the best, as safetensors; `predict-finetuned` takes it
             */
            model: string;
            best: components["schemas"]["TriedFinetuning"];
            /**
             * Test Score
             * @description accuracy on the test part, of which the search knew nothing
             */
            test_score: number;
            /** Classes */
            classes: string[];
            /** Rows */
            rows: {
                [key: string]: number;
            };
            /** Left Out */
            left_out: number;
            /** Repeated */
            repeated: number;
            /**
             * Tried
             * @description at most 500, the best first
             */
            tried: components["schemas"]["TriedFinetuning"][];
            /**
             * Incumbents
             * @description accuracy against cost: whenever a better one was found
             */
            incumbents: components["schemas"]["Incumbent"][];
            /**
             * Spent Seconds
             * @description on all trainings, side by side or not
             */
            spent_seconds: number;
            /**
             * Expected Seconds
             * @description what quicktune expected of that when it chose
             */
            expected_seconds: number | null;
            /**
             * Configurations
             * @description that were begun
             */
            configurations: number;
            /**
             * Epochs
             * @description that were trained in all
             */
            epochs: number;
            /**
             * Failures
             * @description by words, of configurations that could not be trained
             */
            failures: {
                [key: string]: number;
            };
            /**
             * Search Seconds
             * @description spent on choosing, of `seconds`
             */
            search_seconds: number;
            /**
             * Ended By
             * @description what ran out
             * @enum {string}
             */
            ended_by: "time" | "candidates";
            /**
             * Curves
             * @description Parquet: a row for each epoch of each configuration, with scores and seconds; what `quicktune-meta-train` learns from
             */
            curves: string;
            /**
             * Predictions
             * @description prediction set (Parquet) of the best; the ensemble service reads it
             */
            predictions: string;
            /** Predicted By */
            predicted_by: number;
            /**
             * Code
             * @description a program that loads the model and predicts
             */
            code: string;
            /** Plots */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * FinetuneSearchSpec
         * @description Find which pretrained model to finetune, and how, within a time.
         */
        FinetuneSearchSpec: {
            /**
             * Data
             * @description a table with texts and labels; or a zip of images, with a folder for every class, or with folders train, validation and test that hold those
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            data: string;
            /**
             * Text
             * @description the table's column of texts; none: the data are images
             * @example review
             */
            text?: string | null;
            /**
             * Label
             * @description of a table
             * @example stars
             */
            label?: string | null;
            /**
             * Split
             * @description a table's column that says train, validation or test; none: 60, 20 and 20 % are drawn
             * @example null
             */
            split?: string | null;
            /**
             * Train Rows
             * @description at most so many, drawn at random
             * @default 2000
             */
            train_rows?: number | null;
            /**
             * Validation Rows
             * @default 1000
             */
            validation_rows?: number | null;
            /**
             * Test Rows
             * @default 1000
             */
            test_rows?: number | null;
            /**
             * Max Tokens
             * @description of a text; what is longer is cut
             * @default 64
             */
            max_tokens?: number;
            /**
             * Image Size
             * @description pixels that images are scaled to, cropped to a square
             * @default 96
             */
            image_size?: number;
            /**
             * Data Seed
             * @default 0
             */
            data_seed?: number;
            /**
             * Models
             * @description of the hub; none: all of its kind that are there, without fetching anything
             * @example [
             *       "minilm-l6",
             *       "minilm-l3",
             *       "wordllama-256"
             *     ]
             */
            models?: string[] | null;
            /**
             * Archives
             * @description models of your own beside them
             * @default []
             */
            archives?: string[];
            /**
             * Space
             * @description values to choose from, in place of the usual ones
             * @default {}
             * @example {
             *       "frozen": [
             *         0.5,
             *         1
             *       ]
             *     }
             */
            space?: {
                [key: string]: (boolean | number | string | null)[];
            };
            /**
             * Minutes
             * @description until the result is there
             * @default 10
             */
            minutes?: number;
            /**
             * Epochs
             * @description of one configuration, at most
             * @default 8
             */
            epochs?: number;
            /**
             * Candidates
             * @description configurations drawn from the space, to choose from
             * @default 150
             */
            candidates?: number;
            /**
             * Method
             * @description what chooses the next epochs; default: every model with default settings, one after another
             * @default quicktune
             * @enum {string}
             */
            method?: "quicktune" | "asha" | "hyperband" | "successive-halving" | "random" | "default";
            /**
             * Predictors
             * @description of quicktune: what `quicktune-meta-train` made; none: those that come with the service
             * @example null
             */
            predictors?: string | null;
            /**
             * At Once
             * @description configurations under way at the same time, if workers are free
             * @default 2
             */
            at_once?: number;
            /**
             * Trial Memory Mb
             * @default 4096
             */
            trial_memory_mb?: number;
            /**
             * Best
             * @description models whose predictions are kept, for an ensemble
             * @default 5
             */
            best?: number;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /**
         * FinetuneSettings
         * @description How weights learn.
         */
        FinetuneSettings: {
            /**
             * Learning Rate
             * @description peak, of the topmost stage (AdamW)
             * @default 0.0001
             */
            learning_rate?: number;
            /**
             * Head Factor
             * @description how many times as fast the new head learns
             * @default 10
             */
            head_factor?: number;
            /**
             * Schedule
             * @description after the warm-up
             * @default cosine
             * @enum {string}
             */
            schedule?: "constant" | "linear" | "cosine";
            /**
             * Warmup
             * @description share of all steps in which the rate rises
             * @default 0.1
             */
            warmup?: number;
            /**
             * Weight Decay
             * @default 0.01
             */
            weight_decay?: number;
            /**
             * Frozen
             * @description share of the stages that stay; 1: linear probing
             * @default 0
             */
            frozen?: number;
            /**
             * Layer Decay
             * @description of the rate, from each stage to the one below
             * @default 1
             */
            layer_decay?: number;
            /**
             * Batch Size
             * @default 32
             */
            batch_size?: number;
            /**
             * L2 Sp
             * @description weight of the squared distance to the pretrained weights, in place of weight decay
             * @default 0
             */
            l2_sp?: number;
            /**
             * Label Smoothing
             * @default 0
             */
            label_smoothing?: number;
            /**
             * Dropout
             * @description before the head
             * @default 0.1
             */
            dropout?: number;
            /**
             * Mixup
             * @description of images: parameter of the Beta distribution; 0: none
             * @default 0
             */
            mixup?: number;
            /**
             * Augmentation
             * @description of images; light: shifted a little, mirrored
             * @default none
             * @enum {string}
             */
            augmentation?: "none" | "light";
            /**
             * Lora Rank
             * @description of texts; 0: the weights themselves learn
             * @default 0
             */
            lora_rank?: number;
        };
        /**
         * FinetuneSpec
         * @description Finetune one pretrained model in one way.
         */
        FinetuneSpec: {
            /**
             * Data
             * @description a table with texts and labels; or a zip of images, with a folder for every class, or with folders train, validation and test that hold those
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            data: string;
            /**
             * Text
             * @description the table's column of texts; none: the data are images
             * @example review
             */
            text?: string | null;
            /**
             * Label
             * @description of a table
             * @example stars
             */
            label?: string | null;
            /**
             * Split
             * @description a table's column that says train, validation or test; none: 60, 20 and 20 % are drawn
             * @example null
             */
            split?: string | null;
            /**
             * Train Rows
             * @description at most so many, drawn at random
             * @default 2000
             */
            train_rows?: number | null;
            /**
             * Validation Rows
             * @default 1000
             */
            validation_rows?: number | null;
            /**
             * Test Rows
             * @default 1000
             */
            test_rows?: number | null;
            /**
             * Max Tokens
             * @description of a text; what is longer is cut
             * @default 64
             */
            max_tokens?: number;
            /**
             * Image Size
             * @description pixels that images are scaled to, cropped to a square
             * @default 96
             */
            image_size?: number;
            /**
             * Data Seed
             * @default 0
             */
            data_seed?: number;
            /**
             * Model
             * @description of the hub
             * @example minilm-l6
             */
            model?: string | null;
            /**
             * Archive
             * @description a model of your own: zip of config.json, model.safetensors and, of a text model, tokenizer.json
             * @example null
             */
            archive?: string | null;
            /**
             * @example {
             *       "learning_rate": 0.0001
             *     }
             */
            settings?: components["schemas"]["FinetuneSettings"];
            /**
             * Epochs
             * @description all there will be; the schedule ends there
             * @default 5
             */
            epochs?: number;
            /**
             * Stop After
             * @description epochs to have now; a later job goes on from `state`
             * @example null
             */
            stop_after?: number | null;
            /**
             * State
             * @description of the same finetuning, stopped earlier
             * @example null
             */
            state?: string | null;
            /**
             * Finish
             * @description save the best epoch's model and judge it by the test part; else, save a state to go on from
             * @default true
             */
            finish?: boolean;
            /**
             * Until
             * @description no epoch is begun that is likely to end after this, in seconds since 1970
             * @example null
             */
            until?: number | null;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /** FinetuneTextResult */
        FinetuneTextResult: {
            /**
             * Ensemble
             * @description the fitted ensemble
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            ensemble: string;
            /** Classes */
            classes: string[];
            /**
             * Rows
             * @description by part
             */
            rows: {
                [key: string]: number;
            };
            /**
             * Estimate
             * @description of the ensemble, cross-validated on the validation part
             */
            estimate: {
                [key: string]: components["schemas"]["Interval"];
            };
            /**
             * Test
             * @description of the ensemble, on the test part, which chose nothing
             */
            test: {
                [key: string]: components["schemas"]["Interval"];
            };
            /**
             * Best Run
             * @description the run with the smallest validation NLL
             */
            best_run: string;
            /**
             * Best Run Test
             * @description the same of that run alone
             */
            best_run_test: {
                [key: string]: components["schemas"]["Interval"];
            };
            /**
             * Runs
             * @description the smallest validation NLL first
             */
            runs: components["schemas"]["FinetunedRun"][];
            /** Failed */
            failed: components["schemas"]["FailedRun"][];
            /**
             * Left Out
             * @description settings that a model has no use for, and why they were not run
             */
            left_out: string[];
            /**
             * Needed
             * @description the runs of the smallest ensemble that loses at most 1 %
             */
            needed: string[];
            /**
             * Predictions
             * @description the metadataset: validation and test probabilities of every run (a prediction set)
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            predictions: string;
            /**
             * Runs Table
             * @description the metadataset: how each run was made, its losses and curve (Parquet)
             */
            runs_table: string;
            /**
             * Plots
             * @description pictures (PNG)
             */
            plots: string[];
        };
        /**
         * FinetuneTextSpec
         * @description Finetune several language models under several settings, and make one classifier of all of them.
         */
        FinetuneTextSpec: {
            /**
             * Metric
             * @description what greedy, cma-es, top-n and single-best choose by; none: nll, or mse for numbers
             */
            metric?: ("nll" | "error" | "brier" | "ece" | "auc" | "mse") | null;
            /**
             * Dropout
             * @description neural methods: share of the base models that each update drops
             * @default 0.75
             */
            dropout?: number;
            /**
             * Updates
             * @description neural methods: gradient steps
             * @default 1000
             */
            updates?: number;
            /**
             * Learning Rate
             * @description neural methods: of Adam
             * @default 0.001
             */
            learning_rate?: number;
            /**
             * Hidden
             * @description neural methods: width of the layers
             * @default 32
             */
            hidden?: number;
            /**
             * Rounds
             * @description greedy: models that are chosen, with replacement
             * @default 50
             */
            rounds?: number;
            /**
             * Top
             * @description top-n: how many models
             * @default 5
             */
            top?: number;
            /**
             * Max Models
             * @description with 64 models and more: keep greedy's picks and the best, so many in all, and fit much faster
             */
            max_models?: number | null;
            /**
             * Seed
             * @description the same seed gives the same ensemble
             * @default 0
             */
            seed?: number;
            /**
             * Data
             * @description a row a text
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            data: string;
            /**
             * Text
             * @description the column of texts
             * @default text
             */
            text?: string;
            /**
             * Label
             * @description the column of labels
             * @default label
             */
            label?: string;
            /**
             * Split
             * @description a column that says train, validation or test; none: drawn at random, 60, 20 and 20 %
             */
            split?: string | null;
            /**
             * Train Rows
             * @description train on at most so many rows, of every class alike
             */
            train_rows?: number | null;
            /**
             * Validation Rows
             * @description the ensemble is fitted on these; at most so many
             */
            validation_rows?: number | null;
            /**
             * Test Rows
             * @description only reported; at most so many
             */
            test_rows?: number | null;
            /**
             * Data Seed
             * @description seed of which rows are drawn
             * @default 0
             */
            data_seed?: number;
            /**
             * Models
             * @description models of the hub, by name
             * @default [
             *       "minilm-l6",
             *       "minilm-l3",
             *       "minilm-l1",
             *       "scratch-words"
             *     ]
             */
            models?: string[];
            /**
             * Archives
             * @description your own: zips of `config.json`, `tokenizer.json` and `model.safetensors`
             * @default []
             */
            archives?: string[];
            /**
             * Configurations
             * @description each model is finetuned under each
             * @default [
             *       {
             *         "update": "frozen",
             *         "learning_rate": 0.00005,
             *         "head_learning_rate": 0.01,
             *         "epochs": 20,
             *         "batch_size": 32,
             *         "weight_decay": 0.01,
             *         "lora_rank": 8,
             *         "max_tokens": 64
             *       },
             *       {
             *         "update": "full",
             *         "learning_rate": 0.00005,
             *         "head_learning_rate": 0.005,
             *         "epochs": 3,
             *         "batch_size": 32,
             *         "weight_decay": 0.01,
             *         "lora_rank": 8,
             *         "max_tokens": 64
             *       },
             *       {
             *         "update": "full",
             *         "learning_rate": 0.0002,
             *         "head_learning_rate": 0.005,
             *         "epochs": 5,
             *         "batch_size": 32,
             *         "weight_decay": 0.01,
             *         "lora_rank": 8,
             *         "max_tokens": 64
             *       },
             *       {
             *         "update": "lora",
             *         "learning_rate": 0.001,
             *         "head_learning_rate": 0.005,
             *         "epochs": 5,
             *         "batch_size": 32,
             *         "weight_decay": 0.01,
             *         "lora_rank": 8,
             *         "max_tokens": 64
             *       }
             *     ]
             */
            configurations?: components["schemas"]["TextConfiguration"][];
            /**
             * Seeds
             * @description and once for each seed
             * @default [
             *       0
             *     ]
             */
            seeds?: number[];
            /**
             * Method
             * @description how the ensemble is made, as in `fit`
             * @default auto
             * @enum {string}
             */
            method?: "auto" | "neural-stacking" | "neural-averaging" | "static-weights" | "log-pool" | "greedy" | "cma-es" | "top-n" | "single-best" | "linear-stacker" | "boosted-stacker";
            /**
             * Folds
             * @default 3
             */
            folds?: number;
        };
        /** FinetuneTrialResult */
        FinetuneTrialResult: {
            /** Run */
            run: string;
            /** Classes */
            classes: string[];
            /**
             * Rows
             * @description by part
             */
            rows: {
                [key: string]: number;
            };
            /**
             * Left Out
             * @description rows without a text or a label
             */
            left_out: number;
            /** Validation */
            validation: {
                [key: string]: number;
            };
            /** Test */
            test: {
                [key: string]: number;
            };
            curve: components["schemas"]["TextCurve"];
            /**
             * Resumed At Epoch
             * @description the epoch from which this attempt went on; 0: from the start
             */
            resumed_at_epoch: number;
            /** Seconds */
            seconds: number;
            /**
             * Predictions
             * @description validation and test probabilities (a prediction set)
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            predictions: string;
        };
        /**
         * FinetuneTrialSpec
         * @description One model, finetuned once.
         */
        FinetuneTrialSpec: {
            /**
             * Update
             * @description all weights; the head only, on features of the frozen encoder that are computed once; or low-rank changes of the attention (LoRA)
             * @default full
             * @enum {string}
             */
            update?: "full" | "frozen" | "lora";
            /**
             * Learning Rate
             * @description of the encoder
             * @default 0.00005
             */
            learning_rate?: number;
            /**
             * Head Learning Rate
             * @description of the head
             * @default 0.005
             */
            head_learning_rate?: number;
            /**
             * Epochs
             * @default 3
             */
            epochs?: number;
            /**
             * Batch Size
             * @default 32
             */
            batch_size?: number;
            /**
             * Weight Decay
             * @default 0.01
             */
            weight_decay?: number;
            /**
             * Lora Rank
             * @description lora only
             * @default 8
             */
            lora_rank?: number;
            /**
             * Max Tokens
             * @description of a text; what is longer is cut
             * @default 64
             */
            max_tokens?: number;
            /**
             * Data
             * @description a row a text
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            data: string;
            /**
             * Text
             * @description the column of texts
             * @default text
             */
            text?: string;
            /**
             * Label
             * @description the column of labels
             * @default label
             */
            label?: string;
            /**
             * Split
             * @description a column that says train, validation or test; none: drawn at random, 60, 20 and 20 %
             */
            split?: string | null;
            /**
             * Train Rows
             * @description train on at most so many rows, of every class alike
             */
            train_rows?: number | null;
            /**
             * Validation Rows
             * @description the ensemble is fitted on these; at most so many
             */
            validation_rows?: number | null;
            /**
             * Test Rows
             * @description only reported; at most so many
             */
            test_rows?: number | null;
            /**
             * Data Seed
             * @description seed of which rows are drawn
             * @default 0
             */
            data_seed?: number;
            /**
             * Model
             * @description a model of the hub
             */
            model?: string | null;
            /**
             * Archive
             * @description or a model archive
             */
            archive?: string | null;
            /**
             * Run
             * @description the name of the run
             */
            run: string;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /** FinetunedRun */
        FinetunedRun: {
            /** Run */
            run: string;
            /** Pretrained */
            pretrained: string;
            configuration: components["schemas"]["TextConfiguration"];
            /** Seed */
            seed: number;
            /** Validation */
            validation: {
                [key: string]: number;
            };
            /** Test */
            test: {
                [key: string]: number;
            };
            curve: components["schemas"]["TextCurve"];
            /** Seconds */
            seconds: number;
        };
        /**
         * FitEnsembleResult
         * @description Every figure is cross-validated: what is said of a row comes from candidates fitted without it, weighed by other rows.
         */
        FitEnsembleResult: {
            /**
             * Ensemble
             * @description the fitted ensemble, for `predict` and `predict-batch`
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            ensemble: string;
            /**
             * Method
             * @enum {string}
             */
            method: "auto" | "neural-stacking" | "neural-averaging" | "static-weights" | "log-pool" | "greedy" | "cma-es" | "top-n" | "single-best" | "linear-stacker" | "boosted-stacker";
            /** Rows */
            rows: number;
            /**
             * Classes
             * @description null for numbers
             */
            classes: string[] | null;
            /**
             * Loss
             * @description the loss of all figures named so: nll, or mse for numbers
             * @enum {string}
             */
            loss: "nll" | "error" | "brier" | "ece" | "auc" | "mse";
            /**
             * Estimate
             * @description what to expect on new rows; for every metric, smaller is better (auc: 1 - area)
             */
            estimate: {
                [key: string]: components["schemas"]["Interval"];
            };
            /**
             * Single Best
             * @description the same of the best single model
             */
            single_best: {
                [key: string]: components["schemas"]["Interval"];
            };
            /**
             * Uniform
             * @description the same of the plain mean of all models
             */
            uniform: {
                [key: string]: components["schemas"]["Interval"];
            };
            /**
             * Candidates
             * @description auto: the loss of every candidate
             */
            candidates: {
                [key: string]: components["schemas"]["Interval"];
            };
            /**
             * Shares
             * @description auto: how much every candidate counts
             */
            shares: {
                [key: string]: number;
            };
            /**
             * Temperature
             * @description auto: what the logits are divided by at the end
             */
            temperature: number | null;
            /**
             * Models
             * @description the base models, the most useful first
             */
            models: components["schemas"]["BaseModelUse"][];
            /**
             * Smaller
             * @description what fewer and fewer models would do
             */
            smaller: components["schemas"]["SmallerEnsemble"][];
            /**
             * Needed
             * @description the models of the smallest of these that loses at most 1 %
             */
            needed: string[];
            /**
             * Diversity
             * @description average ensemble ambiguity: weighted variance of the models around the ensemble
             */
            diversity: number;
            /**
             * Curves
             * @description learning curves of the networks
             */
            curves: {
                [key: string]: components["schemas"]["LearningCurve"];
            };
            /**
             * Doubts
             * @description what looks wrong with the predictions: models that predict the same, that are right in every row, …
             */
            doubts: string[];
            /**
             * Plots
             * @description pictures (PNG)
             */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * FitEnsembleSpec
         * @description Fit an ensemble on the predictions of base models for rows with labels that none of them was trained on.
         */
        FitEnsembleSpec: {
            /**
             * Metric
             * @description what greedy, cma-es, top-n and single-best choose by; none: nll, or mse for numbers
             */
            metric?: ("nll" | "error" | "brier" | "ece" | "auc" | "mse") | null;
            /**
             * Dropout
             * @description neural methods: share of the base models that each update drops
             * @default 0.75
             */
            dropout?: number;
            /**
             * Updates
             * @description neural methods: gradient steps
             * @default 1000
             */
            updates?: number;
            /**
             * Learning Rate
             * @description neural methods: of Adam
             * @default 0.001
             */
            learning_rate?: number;
            /**
             * Hidden
             * @description neural methods: width of the layers
             * @default 32
             */
            hidden?: number;
            /**
             * Rounds
             * @description greedy: models that are chosen, with replacement
             * @default 50
             */
            rounds?: number;
            /**
             * Top
             * @description top-n: how many models
             * @default 5
             */
            top?: number;
            /**
             * Max Models
             * @description with 64 models and more: keep greedy's picks and the best, so many in all, and fit much faster
             */
            max_models?: number | null;
            /**
             * Seed
             * @description the same seed gives the same ensemble
             * @default 0
             */
            seed?: number;
            predictions: components["schemas"]["Predictions"];
            /**
             * Method
             * @description auto blends candidates of all kinds by how well each predicts rows it was not fitted on
             * @default auto
             * @enum {string}
             */
            method?: "auto" | "neural-stacking" | "neural-averaging" | "static-weights" | "log-pool" | "greedy" | "cma-es" | "top-n" | "single-best" | "linear-stacker" | "boosted-stacker";
            /**
             * Folds
             * @description folds of the cross-validation behind every estimate
             * @default 3
             */
            folds?: number;
        };
        /** FrontAnswer */
        FrontAnswer: {
            /**
             * Points
             * @description none is predicted to dominate another; the best first objective first
             */
            points: components["schemas"]["FrontPoint"][];
            /**
             * Others
             * @description further answers, each behind a point by prediction; predictions err, so they may be worth measuring
             */
            others: components["schemas"]["FrontPoint"][];
            /** @description the best within the limits; null without limits */
            best: components["schemas"]["FrontPoint"] | null;
            /** @description null where no objective depends on the device */
            resembles: components["schemas"]["Resemblance"] | null;
        };
        /**
         * FrontCall
         * @description The Pareto front for a device, at once: nothing is evaluated or trained.
         */
        FrontCall: {
            /**
             * Model
             * @description what `search` left
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            model: string;
            /** @description not needed where no objective depends on the device */
            device?: components["schemas"]["DeviceByReferences"] | null;
            /**
             * Points
             * @description different architectures, at most
             * @default 24
             */
            points?: number;
            /**
             * Limits
             * @description the largest value of an objective: `best` is then the best within, by the first objective
             * @default {}
             * @example {
             *       "latency": 20
             *     }
             */
            limits?: {
                [key: string]: number;
            };
        };
        /** FrontPoint */
        FrontPoint: {
            /**
             * Architecture
             * @example |nor_conv_3x3~0|+|nor_conv_3x3~0|none~1|+|skip_connect~0|nor_conv_3x3~1|nor_conv_1x1~2|
             */
            architecture: string;
            /**
             * Operations
             * @description the chosen option of every decision
             */
            operations: {
                [key: string]: string;
            };
            /**
             * Preference
             * @description the weights of the objectives that it answers
             */
            preference: number[];
            /**
             * Predicted
             * @description by objective; latency in ms, energy in mJ, others as in the table
             */
            predicted: {
                [key: string]: number;
            };
        };
        /** FrontQuality */
        FrontQuality: {
            /** Method */
            method: string;
            /** Runs */
            runs: number;
            /**
             * Hypervolume
             * @description share of the reference front's; mean of the runs, as all figures here
             */
            hypervolume: number;
            /**
             * Hypervolume Deviation
             * @description standard deviation over the runs
             */
            hypervolume_deviation: number;
            /**
             * Igd Plus
             * @description mean distance from the reference front, of objectives scaled to its range
             */
            igd_plus: number;
            /**
             * Epsilon
             * @description what must be taken off every scaled objective to dominate the reference front
             */
            epsilon: number;
            /**
             * Spacing
             * @description deviation of the distances of neighbours; null for fewer than three points
             */
            spacing: number | null;
            /**
             * Distinct
             * @description different points
             */
            distinct: number;
            /**
             * Nondominated
             * @description of these, dominated by none of the same front
             */
            nondominated: number;
        };
        /**
         * FunctionFound
         * @description One column that is computed instead of stored.
         */
        FunctionFound: {
            /**
             * Target
             * @description the computed column
             */
            target: string;
            /**
             * References
             * @description the columns it is computed from
             */
            references: string[];
            /**
             * Kind
             * @description the kind of function, as in `families`
             */
            kind: string;
            /**
             * Formula
             * @example total = fare + tip + tolls
             */
            formula: string;
            /**
             * Exact
             * @description true when the formula alone gives every cell; else a residual or exceptions are stored beside it
             */
            exact: boolean;
            /**
             * Bytes Before
             * @description bytes of the column in the best file without functions
             */
            bytes_before: number;
            /**
             * Bytes After
             * @description bytes of what is stored instead, and of naming the function
             */
            bytes_after: number;
        };
        /**
         * ImnCurve
         * @description By epoch, of the networks that the regularisation was chosen by.
         */
        ImnCurve: {
            /**
             * Training
             * @description loss, with the penalty on weights
             */
            training: number[];
            /**
             * Held Out
             * @description loss of predictions on rows set aside; empty where none were
             */
            held_out: number[];
        };
        /**
         * ImnSettings
         * @description Of an IMN. The defaults are good. A search chooses `epochs` and `batch_size` itself.
         */
        ImnSettings: {
            /**
             * Epochs
             * @default 60
             */
            epochs?: number;
            /**
             * Batch Size
             * @description none: a twentieth of the rows, from 64 to 512
             */
            batch_size?: number | null;
            /**
             * Width
             * @description of the network's layers
             * @default 128
             */
            width?: number;
            /**
             * Blocks
             * @default 2
             */
            blocks?: number;
            /**
             * Fidelity
             * @description how much a row's linear model is to tell what changes of the row do, too; 0 is the paper's method; none: chosen with the regularisation
             */
            fidelity?: number | null;
            /**
             * Calibrate
             * @description make probabilities honest by a temperature, fitted on a fifth of the rows, if those are 50; with `balanced` they are those of classes that are equally frequent
             * @default true
             */
            calibrate?: boolean;
        };
        /** Incumbent */
        Incumbent: {
            /**
             * Seconds
             * @description spent on trainings until then, opening models included
             */
            seconds: number;
            /**
             * Score
             * @description validation accuracy of the best epoch so far
             */
            score: number;
        };
        /** Interval */
        Interval: {
            /** Value */
            value: number;
            /**
             * Low
             * @description lower end of the 95 % interval
             */
            low: number;
            /**
             * High
             * @description upper end of the 95 % interval
             */
            high: number;
        };
        /** JobError */
        JobError: {
            /**
             * Code
             * @description stable: invalid_input, out_of_memory, timeout, worker_lost or internal_error
             */
            code: string;
            /**
             * Detail
             * @description what went wrong and what to change, in words
             */
            detail: string;
            /**
             * Pointer
             * @description JSON pointer of the field of the spec that is at fault
             */
            pointer?: string | null;
        };
        /** JobPage */
        JobPage: {
            /** Items */
            items: components["schemas"]["Job_dict_str__Any__dict_str__Any__"][];
            /** Next */
            next: string | null;
        };
        /** AdaptJob */
        Job_AdaptSpec_AdaptResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["AdaptSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["AdaptResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** AnalyzeJob */
        Job_AnalyzeSpec_AnalyzeResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["AnalyzeSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["AnalyzeResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** ArchitectureSearchJob */
        Job_ArchitectureSearchSpec_ArchitectureSearchResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["ArchitectureSearchSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["ArchitectureSearchResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** CombineJob */
        Job_CombineSpec_CombineResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["CombineSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["CombineResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** CompareMethodsJob */
        Job_CompareMethodsSpec_CompareMethodsResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["CompareMethodsSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["CompareMethodsResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** CompareJob */
        Job_CompareSpec_CompareResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["CompareSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["CompareResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** CompressJob */
        Job_CompressSpec_CompressResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["CompressSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["CompressResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** EvaluateExplanationsJob */
        Job_EvaluateExplanationsSpec_EvaluateExplanationsResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["EvaluateExplanationsSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["EvaluateExplanationsResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** EvaluateFrontsJob */
        Job_EvaluateFrontsSpec_EvaluateFrontsResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["EvaluateFrontsSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["EvaluateFrontsResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** ExplainBatchJob */
        Job_ExplainBatchSpec_ExplainBatchResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["ExplainBatchSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["ExplainBatchResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** FinetuneSearchJob */
        Job_FinetuneSearchSpec_FinetuneSearchResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["FinetuneSearchSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["FinetuneSearchResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** FinetuneJob */
        Job_FinetuneSpec_FinetuneResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["FinetuneSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["FinetuneResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** FinetuneTextJob */
        Job_FinetuneTextSpec_FinetuneTextResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["FinetuneTextSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["FinetuneTextResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** FinetuneTrialJob */
        Job_FinetuneTrialSpec_FinetuneTrialResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["FinetuneTrialSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["FinetuneTrialResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** FitEnsembleJob */
        Job_FitEnsembleSpec_FitEnsembleResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["FitEnsembleSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["FitEnsembleResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** LearnerTrialJob */
        Job_LearnerTrialSpec_LearnerTrialResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["LearnerTrialSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["LearnerTrialResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** LmCoordinateJob */
        Job_LmCoordinateSpec_LmCoordinateResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["LmCoordinateSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["LmCoordinateResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** LmGrowJob */
        Job_LmGrowSpec_LmGrowResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["LmGrowSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["LmGrowResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** LmTrainJob */
        Job_LmTrainSpec_LmTrainResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["LmTrainSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["LmTrainResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** LmTuneJob */
        Job_LmTuneSpec_LmTuneResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["LmTuneSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["LmTuneResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** MeasureJob */
        Job_MeasureSpec_MeasureResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["MeasureSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["MeasureResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** MetaBenchmarkJob */
        Job_MetaBenchmarkSpec_MetaBenchmarkResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["MetaBenchmarkSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["MetaBenchmarkResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** MetaTrainJob */
        Job_MetaTrainSpec_MetaTrainResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["MetaTrainSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["MetaTrainResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** MetadatasetJob */
        Job_MetadatasetSpec_MetadatasetResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["MetadatasetSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["MetadatasetResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** PipelineMetaTrainJob */
        Job_PipelineMetaTrainSpec_PipelineMetaTrainResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["PipelineMetaTrainSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["PipelineMetaTrainResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** PipelineReplayJob */
        Job_PipelineReplaySpec_PipelineReplayResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["PipelineReplaySpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["PipelineReplayResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** PipelineSearchJob */
        Job_PipelineSearchSpec_PipelineSearchResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["PipelineSearchSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["PipelineSearchResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** PipelineTrialJob */
        Job_PipelineTrialSpec_PipelineTrialResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["PipelineTrialSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["PipelineTrialResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** QueryJob */
        Job_QuerySpec_QueryResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["QuerySpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["QueryResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** QuicktuneMetaTrainJob */
        Job_QuicktuneMetaTrainSpec_QuicktuneMetaTrainResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["QuicktuneMetaTrainSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["QuicktuneMetaTrainResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** QuicktuneReplayJob */
        Job_QuicktuneReplaySpec_QuicktuneReplayResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["QuicktuneReplaySpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["QuicktuneReplayResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** RestoreJob */
        Job_RestoreSpec_RestoreResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["RestoreSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["RestoreResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** TabularStudyJob */
        Job_TabularStudySpec_TabularStudyResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["TabularStudySpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["TabularStudyResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** TrainArchitecturesJob */
        Job_TrainArchitecturesSpec_TrainArchitecturesResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["TrainArchitecturesSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["TrainArchitecturesResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** TrainImnJob */
        Job_TrainImnSpec_TrainImnResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["TrainImnSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["TrainImnResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** TrainPredictorJob */
        Job_TrainPredictorSpec_TrainPredictorResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["TrainPredictorSpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["TrainPredictorResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** VerifyJob */
        Job_VerifySpec_VerifyResult_: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            spec: components["schemas"]["VerifySpec"];
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /** @description present once the job has succeeded, unless it is larger than 1 MiB */
            result?: components["schemas"]["VerifyResult"] | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /** Job */
        Job_dict_str__Any__dict_str__Any__: {
            /**
             * Id
             * @example job_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            id: string;
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
            /** Spec */
            spec: {
                [key: string]: unknown;
            };
            /**
             * Labels
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * Priority
             * @default 0
             */
            priority: number;
            progress: components["schemas"]["Progress"];
            /**
             * Attempt
             * @description how many times the job has been started
             */
            attempt: number;
            /** Max Attempts */
            max_attempts: number;
            /**
             * Result
             * @description present once the job has succeeded, unless it is larger than 1 MiB
             */
            result?: {
                [key: string]: unknown;
            } | null;
            /**
             * Result File
             * @description file id of the result, when it is larger than 1 MiB
             */
            result_file?: string | null;
            /**
             * Non Finite
             * @description JSON pointers of numbers in `result` that are null because they are not finite
             * @default []
             */
            non_finite: string[];
            /** @description why the job failed, or why its last attempt did */
            error?: components["schemas"]["JobError"] | null;
            /**
             * Cancel Requested
             * @default false
             */
            cancel_requested: boolean;
            /**
             * Cpu Seconds
             * @default 0
             */
            cpu_seconds: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at?: string | null;
            /** Finished At */
            finished_at?: string | null;
            /**
             * Parent
             * @description the search that this job is a trial of
             */
            parent?: string | null;
            /** Trial Number */
            trial_number?: number | null;
            /** @description counts of a search's trials */
            trials?: components["schemas"]["TrialCounts"] | null;
        };
        /**
         * JudgedExplainer
         * @description Means over rows, with 95 % intervals.
         */
        JudgedExplainer: {
            /**
             * Explainer
             * @enum {string}
             */
            explainer: "imn" | "imn-uncentred" | "gradient" | "kernel-shap" | "lime" | "random" | "linear" | "ebm" | "lightgbm" | "xgboost" | "catboost";
            /**
             * Of
             * @description the model that is explained
             * @enum {string}
             */
            of: "imn" | "tabresnet" | "mlp" | "resnet" | "tabm" | "realmlp" | "ft-transformer" | "linear" | "ebm" | "tree" | "forest" | "xgboost" | "lightgbm" | "catboost";
            /**
             * Metrics
             * @description faithfulness: correlation with what taking each feature away does; monotonicity: share of steps that grow; insertion: small is good, deletion: large; infidelity: 0 is exact, 1 says nothing (by the IMN's linear models; of others contributions are divided by the distance to what is typical); sensitivity: how far attributions go when a row moves a little; sparseness: 0 all alike, 1 one feature; truth: correlation with what is known
             */
            metrics: {
                [key: string]: components["schemas"]["ScoreInterval"];
            };
            /**
             * Seconds
             * @description a row
             */
            seconds: number;
        };
        /** JudgedLearner */
        JudgedLearner: {
            /**
             * Learner
             * @enum {string}
             */
            learner: "imn" | "tabresnet" | "mlp" | "resnet" | "tabm" | "realmlp" | "ft-transformer" | "linear" | "ebm" | "tree" | "forest" | "xgboost" | "lightgbm" | "catboost";
            /**
             * Scores
             * @description mean over the folds; the intervals allow for overlapping folds (Nadeau and Bengio 2003)
             */
            scores: {
                [key: string]: components["schemas"]["ScoreInterval"];
            };
            /**
             * Failures
             * @description why folds are missing; a learner with any has no scores
             */
            failures: string[];
            /**
             * Seconds
             * @description of tuning and fitting, mean over the folds
             */
            seconds: number;
            /**
             * Hyperparameters
             * @description by fold
             */
            hyperparameters: {
                [key: string]: boolean | number | string | null;
            }[];
        };
        /** JudgedTable */
        JudgedTable: {
            /** Name */
            name: string;
            traits: components["schemas"]["TraitsOfTable"];
            /**
             * Metric
             * @enum {string}
             */
            metric: "roc_auc" | "log_loss" | "accuracy" | "balanced_accuracy" | "r2" | "rmse" | "mae";
            /**
             * Scores
             * @description mean over the folds; the intervals allow for overlapping folds (Nadeau and Bengio 2003)
             */
            scores: {
                [key: string]: components["schemas"]["ScoreInterval"];
            };
            /**
             * Best
             * @enum {string}
             */
            best: "imn" | "tabresnet" | "mlp" | "resnet" | "tabm" | "realmlp" | "ft-transformer" | "linear" | "ebm" | "tree" | "forest" | "xgboost" | "lightgbm" | "catboost";
        };
        /** KeptImn */
        KeptImn: {
            /** Model */
            model: string;
            /** Features */
            features: components["schemas"]["FeatureImportance"][];
            curve: components["schemas"]["ImnCurve"] | null;
            /**
             * Bias Share
             * @description mean share of the bias in what is added up: near 1, explanations say little
             */
            bias_share: number;
            /**
             * Local Fidelity
             * @description mean share of the variance nearby that a row's linear model explains; 1: all; null where there are no numbers to move
             */
            local_fidelity: number | null;
            /**
             * Stability
             * @description mean rank correlation of contributions with those of rows nearby
             */
            stability: number | null;
            /**
             * Left Out
             * @description columns that were not learnt from, and why
             * @default {}
             */
            left_out: {
                [key: string]: string;
            };
            /**
             * Duplicates
             * @description rows that are the same as another in all that is learnt from, target included
             * @default 0
             */
            duplicates: number;
            /**
             * Completeness Error
             * @description the furthest that base and contributions are from adding up to the network's own prediction
             */
            completeness_error: number;
        };
        /** KeyInfo */
        KeyInfo: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Hint
             * @description the first characters of the key
             */
            hint: string;
            /**
             * Scope
             * @enum {string}
             */
            scope: "read" | "submit" | "admin";
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at?: string | null;
            /** Revoked At */
            revoked_at?: string | null;
        };
        /** KeyList */
        KeyList: {
            /** Items */
            items: components["schemas"]["KeyInfo"][];
        };
        /**
         * KeyRotation
         * @description A new key in the place of another.
         */
        KeyRotation: {
            /**
             * Grace Seconds
             * @description for which the other one goes on
             * @default 86400
             */
            grace_seconds?: number;
            /**
             * Expires At
             * @description when the new one ends; none: when it is revoked
             * @example null
             */
            expires_at?: string | null;
        };
        /** KindUsage */
        KindUsage: {
            /** Service */
            service: string;
            /** Kind */
            kind: string;
            /** Jobs */
            jobs: number;
            /** Succeeded */
            succeeded: number;
            /** Failed */
            failed: number;
            /** Cancelled */
            cancelled: number;
            /** Cpu Seconds */
            cpu_seconds: number;
            /**
             * Run Seconds
             * @description wall time between start and end
             */
            run_seconds: number;
        };
        /**
         * KnownFamily
         * @description Five normal features, whose contributions to the target are known.
         */
        KnownFamily: {
            /**
             * Family
             * @enum {string}
             */
            family: "linear" | "additive" | "piecewise";
            /**
             * Correlation
             * @description between all features
             * @default 0
             */
            correlation?: number;
            /**
             * Rows
             * @description to learn from
             * @default 2000
             */
            rows?: number;
        };
        /** LearnerTrialResult */
        LearnerTrialResult: {
            /**
             * Scores
             * @description on the fold; null where all rows were learnt from
             */
            scores: {
                [key: string]: number;
            } | null;
            /**
             * Failure
             * @description why there is no score
             */
            failure?: string | null;
            /**
             * Hyperparameters
             * @description that were chosen; empty: the learner's defaults
             */
            hyperparameters: {
                [key: string]: boolean | number | string | null;
            };
            /** Tried */
            tried: components["schemas"]["TriedConfiguration"][];
            /**
             * Resumed At
             * @description configurations that were known from before an interruption
             * @default 0
             */
            resumed_at: number;
            /** Tuning Seconds */
            tuning_seconds: number;
            /** Fit Seconds */
            fit_seconds: number;
            /** Predict Seconds */
            predict_seconds: number;
            /** Left Out */
            left_out: {
                [key: string]: string;
            };
            /**
             * Predictions
             * @description Parquet: what it says of the fold's rows
             */
            predictions?: string | null;
            imn?: components["schemas"]["KeptImn"] | null;
        };
        /**
         * LearnerTrialSpec
         * @description Tune a learner, fit it, and judge it by a fold that it has not seen; or fit an IMN to all rows, and keep it.
         */
        LearnerTrialSpec: {
            /**
             * Table
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            table?: string | null;
            /**
             * Shipped
             * @description in place of a table of yours, a public one that comes with the service
             * @example null
             */
            shipped?: ("blood-transfusion" | "car" | "credit-approval" | "credit-g" | "diabetes" | "kc1" | "ozone-level-8hr" | "phoneme" | "qsar-biodeg" | "segment" | "spambase" | "tic-tac-toe" | "vehicle") | null;
            /**
             * Target
             * @description the column to predict; `target` in shipped tables
             * @example approved
             */
            target?: string | null;
            /**
             * Left Out
             * @description columns not to learn from
             * @default []
             */
            left_out?: string[];
            /**
             * Categories
             * @description columns of whole numbers that are codes, such as postal codes; texts are categories anyway
             * @default []
             */
            categories?: string[];
            /**
             * Task
             * @enum {string}
             */
            task: "classification" | "regression";
            /**
             * Balanced
             * @description rows of rare classes count more in learning
             * @default false
             */
            balanced?: boolean;
            /**
             * Metric
             * @enum {string}
             */
            metric: "roc_auc" | "log_loss" | "accuracy" | "balanced_accuracy" | "r2" | "rmse" | "mae";
            /**
             * Seed
             * @description the same seed gives the same folds and models
             * @default 0
             */
            seed?: number;
            /**
             * Learner
             * @enum {string}
             */
            learner: "imn" | "tabresnet" | "mlp" | "resnet" | "tabm" | "realmlp" | "ft-transformer" | "linear" | "ebm" | "tree" | "forest" | "xgboost" | "lightgbm" | "catboost";
            /**
             * Trials
             * @description configurations that a search tries; 0: the learner's defaults
             * @default 0
             */
            trials?: number;
            /**
             * Inner Folds
             * @description that configurations are judged by; 1: a quarter of the rows
             * @default 1
             */
            inner_folds?: number;
            /**
             * Minutes
             * @description after which the search tries no more
             */
            minutes?: number | null;
            /**
             * Folds
             * @default 5
             */
            folds?: number;
            /**
             * Fold
             * @description to judge by; none: all rows are learnt from
             */
            fold?: number | null;
            /**
             * Keep Predictions
             * @description of the fold's rows, as a file
             * @default true
             */
            keep_predictions?: boolean;
            /**
             * @default {
             *       "epochs": 60,
             *       "width": 128,
             *       "blocks": 2,
             *       "calibrate": true
             *     }
             */
            imn?: components["schemas"]["ImnSettings"];
        };
        /**
         * Learning
         * @description How an agent learns, and what it is made of. What is left out is usual for the family.
         */
        Learning: {
            /**
             * Horizon
             * @description steps of an episode; none: the family's
             */
            horizon?: number | null;
            /**
             * Episodes
             * @description of a trial on one task; none: the family's
             */
            episodes?: number | null;
            /**
             * Width
             * @default 64
             */
            width?: number;
            /**
             * Heads
             * @description of attention
             * @default 4
             */
            heads?: number;
            /**
             * Inside
             * @description layers inside episodes; with `across`, all layers of trmrl and ppo
             * @default 2
             */
            inside?: number;
            /**
             * Across
             * @description layers across episodes
             * @default 1
             */
            across?: number;
            /**
             * Window
             * @description steps that a step attends to; none: all
             */
            window?: number | null;
            /**
             * Memories
             * @description episodes that a layer attends to, its own included; none: all
             */
            memories?: number | null;
            /**
             * Pooling
             * @description what is remembered of an episode
             * @default last
             * @enum {string}
             */
            pooling?: "last" | "attention";
            /**
             * Initialisation
             * @description with layer norms; or t-fixup, without them
             * @default orthogonal
             * @enum {string}
             */
            initialisation?: "orthogonal" | "t-fixup";
            /**
             * Trials
             * @description of an iteration, each on a task of its own
             */
            trials?: number | null;
            /**
             * Minibatch
             * @description trials of a step of the optimiser
             */
            minibatch?: number | null;
            /**
             * Tasks
             * @description train on so many tasks again and again; none: drawn anew
             */
            tasks?: number | null;
            /** Learning Rate */
            learning_rate?: number | null;
            /**
             * Epochs
             * @description passes over the trials of an iteration
             */
            epochs?: number | null;
            /** Discount */
            discount?: number | null;
            /**
             * Trace
             * @description λ of generalised advantage estimation
             * @default 0.95
             */
            trace?: number;
            /**
             * Clip
             * @default 0.2
             */
            clip?: number;
            /**
             * Entropy
             * @description its weight at first; it falls to 0
             */
            entropy?: number | null;
            /**
             * Farthest
             * @description KL from the policy that acted at which an iteration's learning ends
             * @default 0.05
             */
            farthest?: number;
            /**
             * Overlap
             * @description sample the next trials while learning from these; faster where cores or a GPU are idle
             * @default false
             */
            overlap?: boolean;
        };
        /** LearningCurve */
        LearningCurve: {
            /** Updates */
            updates: number[];
            /**
             * Training
             * @description loss of the updates, with dropout
             */
            training: number[];
            /**
             * Held Out
             * @description loss on rows outside the folds, without dropout
             */
            held_out: number[];
        };
        /**
         * Limits
         * @description Quotas of a tenant. A tenant's row may override any of them.
         */
        Limits: {
            /**
             * Queued Jobs
             * @description jobs that may wait at once
             * @default 10000
             */
            queued_jobs: number;
            /**
             * Running Jobs
             * @description jobs that may run at once
             * @default 64
             */
            running_jobs: number;
            /**
             * Storage Bytes
             * @description bytes of uploads and artifacts kept
             * @default 107374182400
             */
            storage_bytes: number;
            /**
             * Upload Bytes
             * @description size of one upload
             * @default 21474836480
             */
            upload_bytes: number;
            /**
             * Requests Per Second
             * @description requests a second to one API process
             * @default 500
             */
            requests_per_second: number;
        };
        /**
         * LmArm
         * @description One way to begin, mean of the seeds.
         */
        LmArm: {
            /** Name */
            name: string;
            /**
             * Operator
             * @enum {string}
             */
            operator: "shrink-perturb" | "pad" | "copy" | "scratch";
            /** Shrink */
            shrink: number | null;
            /**
             * Loss At Start
             * @description null: not finite at once
             */
            loss_at_start: number | null;
            /**
             * Loss
             * @description at equal tokens; null: a seed diverged
             */
            loss: number | null;
            /**
             * Deviation
             * @description over the seeds
             */
            deviation: number | null;
            /** Diverged */
            diverged: number;
            /**
             * Tokens To Scratch
             * @description after which it is as good as scratch at the end; null: never, or there is no scratch
             */
            tokens_to_scratch: number | null;
            /**
             * Speedup
             * @description scratch's tokens / those; null also where it is so from the start
             */
            speedup: number | null;
            /**
             * Speedup With Base
             * @description the same in compute, with the small model's training counted
             */
            speedup_with_base: number | null;
        };
        /** LmCoordinateResult */
        LmCoordinateResult: {
            /**
             * Slopes
             * @description after all steps, by block and for the logits: of log size by log width; 0 where it keeps
             */
            slopes: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /** Verdict */
            verdict: string;
            /**
             * Sizes
             * @description Parquet: parametrization, seed, width, step, part, mean absolute activation
             */
            sizes: string;
            /** Plots */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * LmCoordinateSpec
         * @description See whether activations keep their size as the width grows.
         */
        LmCoordinateSpec: {
            /**
             * Corpus
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            corpus: string;
            /**
             * Column
             * @description of a table, with a text in each row; none: the file is read as plain text
             * @example null
             */
            column?: string | null;
            model?: components["schemas"]["LmNew"];
            /**
             * Heads
             * @description of the models to compare
             * @default [
             *       2,
             *       4,
             *       8,
             *       16
             *     ]
             */
            heads?: number[];
            /**
             * Learning Rate
             * @default 0.01
             */
            learning_rate?: number;
            /**
             * Steps
             * @default 3
             */
            steps?: number;
            /**
             * Seeds
             * @description trainings of each width; the slopes are of all of them
             * @default 3
             */
            seeds?: number;
            /**
             * Batch
             * @default 16
             */
            batch?: number;
            /**
             * Optimizer
             * @default adamw
             * @enum {string}
             */
            optimizer?: "adamw" | "sgd";
            /**
             * Parametrizations
             * @default [
             *       "mup",
             *       "standard"
             *     ]
             */
            parametrizations?: ("mup" | "standard")[];
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /**
         * LmCurve
         * @description Validation losses in nats a token, by the tokens trained on.
         */
        LmCurve: {
            /** Tokens */
            tokens: number[];
            /** Losses */
            losses: number[];
        };
        /** LmGenerateAnswer */
        LmGenerateAnswer: {
            /** Text */
            text: string;
            /** Tokens */
            tokens: number;
        };
        /** LmGenerateCall */
        LmGenerateCall: {
            /**
             * Model
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            model: string;
            /**
             * Prompt
             * @example ROMEO:
             */
            prompt: string;
            /**
             * Tokens
             * @default 100
             */
            tokens?: number;
            /**
             * Temperature
             * @description 0: the most likely token every time
             * @default 0.8
             */
            temperature?: number;
            /**
             * Most Likely
             * @description draw among so many tokens only
             */
            most_likely?: number | null;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /** LmGrowResult */
        LmGrowResult: {
            /**
             * Arms
             * @description the best first
             */
            arms: components["schemas"]["LmArm"][];
            /** Best */
            best: string;
            /**
             * Model
             * @description of the best way to begin, its first seed
             */
            model: string;
            /** Archive */
            archive: string;
            /** Loss */
            loss: number;
            /**
             * Scratch At Equal Compute
             * @description loss of scratch, trained for longer
             */
            scratch_at_equal_compute: number | null;
            /** Parameters */
            parameters: number;
            /** Base Parameters */
            base_parameters: number;
            /** Width */
            width: number;
            /** Base Width */
            base_width: number;
            /** Tokens Per Parameter */
            tokens_per_parameter: number;
            /** Learning Rate */
            learning_rate: number;
            /** Learning Rates */
            learning_rates: {
                [key: string]: number;
            };
            /** Verdict */
            verdict: string;
            /** Warnings */
            warnings: string[];
            /** Sample */
            sample: string;
            /**
             * Curves
             * @description Parquet: arm, seed, tokens, loss, and the operations spent on training until then, the small model's included
             */
            curves: string;
            /**
             * Plots
             * @description losses by tokens, and by operations
             */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * LmGrowSpec
         * @description Grow a trained model to a larger width and train it on, beside models that begin otherwise.
         */
        LmGrowSpec: {
            /**
             * Tokens
             * @description to train on
             * @default 1000000
             */
            tokens?: number;
            /**
             * Batch
             * @description windows of `context` tokens a step; none: the narrower model's, or 16
             * @example 16
             */
            batch?: number | null;
            /**
             * Warmup
             * @description steps in which the learning rate rises
             * @default 50
             */
            warmup?: number;
            /**
             * Schedule
             * @description after the warm-up
             * @default constant
             * @enum {string}
             */
            schedule?: "constant" | "cosine" | "linear";
            /**
             * Optimizer
             * @description none: the narrower model's, or adamw
             */
            optimizer?: ("adamw" | "sgd") | null;
            /**
             * Weight Decay
             * @description decoupled; gains and biases do not decay; none: the narrower model's, or 0
             */
            weight_decay?: number | null;
            /**
             * Longest Gradient
             * @description longer ones are cut to this norm
             * @default 1
             */
            longest_gradient?: number;
            /**
             * Judgements
             * @description validation losses on the way
             * @default 30
             */
            judgements?: number;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
            /**
             * Corpus
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            corpus: string;
            /**
             * Column
             * @description of a table, with a text in each row; none: the file is read as plain text
             * @example null
             */
            column?: string | null;
            /**
             * Model
             * @description what lm-train or lm-tune made
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            model: string;
            /**
             * Heads
             * @description of the target
             * @default 4
             */
            heads?: number;
            /**
             * Head Size
             * @description of the target; none: the model's
             * @example null
             */
            head_size?: number | null;
            /**
             * Shrinks
             * @description factors of old weights to try
             * @default [
             *       0.4
             *     ]
             */
            shrinks?: number[];
            /**
             * Noise
             * @description on shrunk and copied weights
             * @default true
             */
            noise?: boolean;
            /**
             * Beside
             * @description other ways to begin, at the same tokens
             * @default [
             *       "scratch",
             *       "pad"
             *     ]
             */
            beside?: ("scratch" | "pad" | "copy")[];
            /**
             * Equal Compute
             * @description train the one from scratch for longer, by what the small model's training cost
             * @default true
             */
            equal_compute?: boolean;
            /**
             * Learning Rate
             * @description peak, at the base's width; none: the model's own
             */
            learning_rate?: number | null;
            /**
             * Seeds
             * @default 1
             */
            seeds?: number;
            /**
             * At Once
             * @description trainings under way at the same time, if workers are free
             * @default 2
             */
            at_once?: number;
        };
        /**
         * LmGrown
         * @description A model that begins from a narrower one.
         */
        LmGrown: {
            /**
             * Kind
             * @constant
             */
            kind: "grown";
            /**
             * Model
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            model: string;
            /**
             * Heads
             * @default 4
             */
            heads?: number;
            /**
             * Head Size
             * @description none: that of the narrower model
             * @example null
             */
            head_size?: number | null;
            /**
             * Operator
             * @description scratch: the same shape with random weights
             * @default shrink-perturb
             * @enum {string}
             */
            operator?: "shrink-perturb" | "pad" | "copy" | "scratch";
            /**
             * Shrink
             * @description what old weights are multiplied by (shrink-perturb)
             * @default 0.4
             */
            shrink?: number;
            /**
             * Noise
             * @description of μP's initialisation, on every matrix (shrink-perturb and copy)
             * @default true
             */
            noise?: boolean;
            /**
             * Shrink Norms
             * @description shrink gains and biases of norms as well
             * @default false
             */
            shrink_norms?: boolean;
        };
        /**
         * LmNew
         * @description A GPT-type model that begins with random weights.
         */
        LmNew: {
            /**
             * Kind
             * @default new
             * @constant
             */
            kind?: "new";
            /**
             * Layers
             * @default 3
             */
            layers?: number;
            /**
             * Heads
             * @default 2
             */
            heads?: number;
            /**
             * Head Size
             * @description units of a head; the width is heads x head_size
             * @default 32
             */
            head_size?: number;
            /**
             * Base Heads
             * @description of the width at which its hyper-parameters were tuned; none: its own
             * @example null
             */
            base_heads?: number | null;
            /**
             * Base Head Size
             * @example null
             */
            base_head_size?: number | null;
            /**
             * Context
             * @description tokens that it sees
             * @default 64
             */
            context?: number;
            /**
             * Tokenizer
             * @default characters
             * @enum {string}
             */
            tokenizer?: "characters" | "bytes" | "bpe";
            /**
             * Vocabulary
             * @description tokens of bpe, which is learnt from the corpus
             * @default 1000
             */
            vocabulary?: number;
            /**
             * Biases
             * @default true
             */
            biases?: boolean;
            /**
             * Tied
             * @description one matrix for token embeddings and readout
             * @default false
             */
            tied?: boolean;
            /**
             * Deviation
             * @description of initial weights at the base's width
             * @default 0.05
             */
            deviation?: number;
            /**
             * Logits
             * @description what multiplies logits
             * @default 1
             */
            logits?: number;
            /**
             * Attention
             * @description what multiplies products of queries and keys
             * @default 1
             */
            attention?: number;
        };
        /** LmTrainResult */
        LmTrainResult: {
            /**
             * Model
             * @description safetensors; `lm-grow` and `generate` take it; null: it diverged
             */
            model: string | null;
            /**
             * Archive
             * @description zip of the same model as GPT2LMHeadModel of transformers reads it
             */
            archive: string | null;
            /**
             * Loss
             * @description on the validation part, in nats a token; null: it diverged at once
             */
            loss: number | null;
            curve: components["schemas"]["LmCurve"];
            /** Diverged */
            diverged: boolean;
            /** Parameters */
            parameters: number;
            /** Width */
            width: number;
            /** Base Width */
            base_width: number;
            /**
             * Tokens
             * @description trained on
             */
            tokens: number;
            /** Tokens Per Parameter */
            tokens_per_parameter: number;
            /**
             * Compute
             * @description floating-point operations of training, about: 6 a parameter and token
             */
            compute: number;
            /**
             * Compute Before
             * @description of the models that it was grown from
             */
            compute_before: number;
            /** Learning Rate */
            learning_rate: number;
            /**
             * Learning Rates
             * @description peak, by kind of tensor
             */
            learning_rates: {
                [key: string]: number;
            };
            /** Vocabulary */
            vocabulary: number;
            /** Sample */
            sample: string;
            /** Resumed At Step */
            resumed_at_step: number;
            /** Seconds */
            seconds: number;
        };
        /**
         * LmTrainSpec
         * @description Train one language model.
         */
        LmTrainSpec: {
            /**
             * Tokens
             * @description to train on
             * @default 1000000
             */
            tokens?: number;
            /**
             * Batch
             * @description windows of `context` tokens a step; none: the narrower model's, or 16
             * @example 16
             */
            batch?: number | null;
            /**
             * Warmup
             * @description steps in which the learning rate rises
             * @default 50
             */
            warmup?: number;
            /**
             * Schedule
             * @description after the warm-up
             * @default constant
             * @enum {string}
             */
            schedule?: "constant" | "cosine" | "linear";
            /**
             * Optimizer
             * @description none: the narrower model's, or adamw
             */
            optimizer?: ("adamw" | "sgd") | null;
            /**
             * Weight Decay
             * @description decoupled; gains and biases do not decay; none: the narrower model's, or 0
             */
            weight_decay?: number | null;
            /**
             * Longest Gradient
             * @description longer ones are cut to this norm
             * @default 1
             */
            longest_gradient?: number;
            /**
             * Judgements
             * @description validation losses on the way
             * @default 30
             */
            judgements?: number;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
            /**
             * Corpus
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            corpus: string;
            /**
             * Column
             * @description of a table, with a text in each row; none: the file is read as plain text
             * @example null
             */
            column?: string | null;
            /**
             * Begin
             * @example {
             *       "heads": 2,
             *       "kind": "new"
             *     }
             */
            begin?: components["schemas"]["LmNew"] | components["schemas"]["LmGrown"];
            /**
             * Learning Rate
             * @description peak, at the base's width; none: that of the narrower model, or 0.004
             */
            learning_rate?: number | null;
        };
        /**
         * LmTried
         * @description One learning rate at one width.
         */
        LmTried: {
            /** Width */
            width: number;
            /** Learning Rate */
            learning_rate: number;
            /**
             * Loss
             * @description mean of the seeds; null: one diverged
             */
            loss: number | null;
            /** Losses */
            losses: (number | null)[];
        };
        /** LmTuneResult */
        LmTuneResult: {
            /**
             * Learning Rate
             * @description the best at the base's width
             */
            learning_rate: number;
            /**
             * At Edge
             * @description it is the smallest or largest that was tried: try more on that side
             */
            at_edge: boolean;
            /** Loss */
            loss: number;
            /**
             * Model
             * @description the best, of the first seed that did not diverge
             */
            model: string;
            /** Tried */
            tried: components["schemas"]["LmTried"][];
            /** Best By Width */
            best_by_width: {
                [key: string]: number;
            };
            /**
             * Steps Apart
             * @description between the best rates of all widths, in those tried; null for one width
             */
            steps_apart: number | null;
            /** Verdict */
            verdict: string;
            /** Plots */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * LmTuneSpec
         * @description Find the learning rate of a small model, which a wider one keeps.
         */
        LmTuneSpec: {
            /**
             * Tokens
             * @description to train on
             * @default 1000000
             */
            tokens?: number;
            /**
             * Batch
             * @description windows of `context` tokens a step; none: the narrower model's, or 16
             * @example 16
             */
            batch?: number | null;
            /**
             * Warmup
             * @description steps in which the learning rate rises
             * @default 50
             */
            warmup?: number;
            /**
             * Schedule
             * @description after the warm-up
             * @default constant
             * @enum {string}
             */
            schedule?: "constant" | "cosine" | "linear";
            /**
             * Optimizer
             * @description none: the narrower model's, or adamw
             */
            optimizer?: ("adamw" | "sgd") | null;
            /**
             * Weight Decay
             * @description decoupled; gains and biases do not decay; none: the narrower model's, or 0
             */
            weight_decay?: number | null;
            /**
             * Longest Gradient
             * @description longer ones are cut to this norm
             * @default 1
             */
            longest_gradient?: number;
            /**
             * Judgements
             * @description validation losses on the way
             * @default 30
             */
            judgements?: number;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
            /**
             * Corpus
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            corpus: string;
            /**
             * Column
             * @description of a table, with a text in each row; none: the file is read as plain text
             * @example null
             */
            column?: string | null;
            /**
             * @example {
             *       "heads": 2
             *     }
             */
            model?: components["schemas"]["LmNew"];
            /**
             * Learning Rates
             * @description to try
             * @default [
             *       0.001,
             *       0.002,
             *       0.004,
             *       0.008,
             *       0.016,
             *       0.032
             *     ]
             */
            learning_rates?: number[];
            /**
             * Heads
             * @description of wider models, on which the same rates are tried to see whether they transfer
             * @default []
             */
            heads?: number[];
            /**
             * Seeds
             * @description trainings of each, from different weights
             * @default 1
             */
            seeds?: number;
            /**
             * At Once
             * @description trainings under way at the same time, if workers are free
             * @default 2
             */
            at_once?: number;
        };
        /**
         * LocomotionFamily
         * @description A simulated cheetah or ant that is to run at a hidden speed or in a hidden direction. Horizon 200, 2 episodes.
         */
        LocomotionFamily: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "locomotion";
            /**
             * Body
             * @default cheetah
             * @enum {string}
             */
            body?: "cheetah" | "ant";
            /**
             * Wanted
             * @default velocity
             * @enum {string}
             */
            wanted?: "velocity" | "direction";
        };
        /** MeasureResult */
        MeasureResult: {
            /**
             * References
             * @description ms of the reference architectures: this machine, as `front` and `predict-latency` take it
             */
            references: number[];
            /**
             * Timings
             * @description the references first, then what was asked for
             */
            timings: components["schemas"]["ArchitectureTiming"][];
            /** Machine */
            machine: string;
            /** Threads */
            threads: number;
            /** Seconds */
            seconds: number;
        };
        /**
         * MeasureSpec
         * @description Build NAS-Bench-201 networks and time them on the worker's own machine.
         */
        MeasureSpec: {
            /**
             * Architectures
             * @description beside the ten references, which are always timed
             */
            architectures?: string[] | null;
            /**
             * Channels
             * @description of the stem
             * @default 16
             */
            channels?: number;
            /**
             * Cells
             * @description in each of the three stages
             * @default 5
             */
            cells?: number;
            /**
             * Image Size
             * @description pixels
             * @default 32
             */
            image_size?: number;
            /**
             * Batch Size
             * @default 1
             */
            batch_size?: number;
            /**
             * Device
             * @default cpu
             * @enum {string}
             */
            device?: "cpu" | "cuda";
            /**
             * Repetitions
             * @description timed runs of each
             * @default 30
             */
            repetitions?: number;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /** MeasuredArchitecture */
        MeasuredArchitecture: {
            /** Architecture */
            architecture: string;
            /**
             * Value
             * @description in ms, or mJ
             */
            value: number;
        };
        /** MetaBenchmarkResult */
        MetaBenchmarkResult: {
            /** Scores */
            scores: components["schemas"]["AlgorithmScore"][];
            /**
             * Interquartile Means
             * @description by algorithm, over families and seeds, of the last episode's return on new tasks; scaled for each family so that its worst run is 0 and its best 1
             */
            interquartile_means: {
                [key: string]: components["schemas"]["Estimate"];
            };
            /**
             * Improvement
             * @description by algorithm: the chance that a run of the first algorithm is better than one of this; 0.5 is even
             */
            improvement: {
                [key: string]: components["schemas"]["Estimate"];
            };
            /** Verdict */
            verdict: string;
            /**
             * Failures
             * @description runs that came to nothing, and why
             */
            failures: string[];
            /**
             * Curves
             * @description Parquet: returns and successes by run, steps and episode
             */
            curves: string;
            /**
             * Report
             * @description Markdown
             */
            report: string;
            /** Plots */
            plots: string[];
            /**
             * Seconds
             * @description of all runs together
             */
            seconds: number;
        };
        /**
         * MetaBenchmarkSpec
         * @description Train several algorithms on families of tasks, each for as many steps and with several seeds, and say which is better.
         */
        MetaBenchmarkSpec: {
            /**
             * Families
             * @default [
             *       {
             *         "name": "point-goal"
             *       }
             *     ]
             */
            families?: (components["schemas"]["PointGoalFamily"] | components["schemas"]["BanditsFamily"] | components["schemas"]["TabularFamily"] | components["schemas"]["LocomotionFamily"] | components["schemas"]["MetaWorldFamily"])[];
            /**
             * Algorithms
             * @description the first is compared with each of the others. htrmrl: transformers inside and across episodes; trmrl: one flat transformer; rl2: a recurrent network; ppo: no memory; random: acts at random and learns nothing, to compare with
             * @default [
             *       "htrmrl",
             *       "trmrl",
             *       "rl2",
             *       "ppo",
             *       "random"
             *     ]
             */
            algorithms?: ("htrmrl" | "trmrl" | "rl2" | "ppo" | "random")[];
            /**
             * Steps
             * @description of the environments, for each run
             * @example 1000000
             */
            steps: number;
            /**
             * Seeds
             * @default 3
             */
            seeds?: number;
            /** @description of all algorithms alike */
            learning?: components["schemas"]["Learning"];
            /**
             * Learning Rates
             * @description by algorithm, in place of the usual one
             * @default {}
             * @example {
             *       "rl2": 0.001
             *     }
             */
            learning_rates?: {
                [key: string]: number;
            };
            /**
             * Test Tasks
             * @default 50
             */
            test_tasks?: number;
            /**
             * At Once
             * @description runs at the same time, if workers are free
             * @default 2
             */
            at_once?: number;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /**
         * MetaTable
         * @description Evaluations of a space's pipelines on many datasets.
         */
        MetaTable: {
            /**
             * Evaluations
             * @description a row for each evaluation: `dataset`, `pipeline` (its number in the space), `score`
             */
            evaluations: string;
            /**
             * Space
             * @description a pipeline's number counts combinations of options, the last stage fastest
             */
            space: components["schemas"]["StageOfSpace"][];
        };
        /** MetaTrainResult */
        MetaTrainResult: {
            /**
             * Agent
             * @description safetensors; `adapt` and `sessions` take it. none: random has none
             */
            agent: string | null;
            /** Family */
            family: {
                [key: string]: unknown;
            };
            /**
             * Spaces
             * @description sizes of observations and actions
             */
            spaces: {
                [key: string]: unknown;
            };
            /** Horizon */
            horizon: number;
            /** Episodes */
            episodes: number;
            /**
             * Settings
             * @description how it learnt, with what is usual where the request said nothing
             */
            settings: {
                [key: string]: unknown;
            };
            /** Iterations */
            iterations: number;
            /** Steps */
            steps: number;
            /** Parameters */
            parameters: number;
            /**
             * Diverged
             * @description the loss was no finite number any more; the agent is the last good one
             */
            diverged: boolean;
            /** Curve */
            curve: components["schemas"]["CurvePoint"][];
            /**
             * Tested
             * @description by episode: the likeliest actions on new tasks, nothing is learnt there
             */
            tested: components["schemas"]["EpisodeScore"][];
            /**
             * Tested Sampled
             * @description the same with actions drawn
             */
            tested_sampled: components["schemas"]["EpisodeScore"][];
            /**
             * History
             * @description Parquet: every iteration
             */
            history: string;
            /** Plots */
            plots: string[];
            /** Steps Per Second */
            steps_per_second: number;
            /**
             * Sampling Share
             * @description of the time
             */
            sampling_share: number;
            /** Resumed At Iteration */
            resumed_at_iteration: number;
            /** Seconds */
            seconds: number;
        };
        /**
         * MetaTrainSpec
         * @description Train an agent on a family of tasks, so that it adapts to a new one of them within a few episodes.
         */
        MetaTrainSpec: {
            /**
             * Horizon
             * @description steps of an episode; none: the family's
             */
            horizon?: number | null;
            /**
             * Episodes
             * @description of a trial on one task; none: the family's
             */
            episodes?: number | null;
            /**
             * Width
             * @default 64
             */
            width?: number;
            /**
             * Heads
             * @description of attention
             * @default 4
             */
            heads?: number;
            /**
             * Inside
             * @description layers inside episodes; with `across`, all layers of trmrl and ppo
             * @default 2
             */
            inside?: number;
            /**
             * Across
             * @description layers across episodes
             * @default 1
             */
            across?: number;
            /**
             * Window
             * @description steps that a step attends to; none: all
             */
            window?: number | null;
            /**
             * Memories
             * @description episodes that a layer attends to, its own included; none: all
             */
            memories?: number | null;
            /**
             * Pooling
             * @description what is remembered of an episode
             * @default last
             * @enum {string}
             */
            pooling?: "last" | "attention";
            /**
             * Initialisation
             * @description with layer norms; or t-fixup, without them
             * @default orthogonal
             * @enum {string}
             */
            initialisation?: "orthogonal" | "t-fixup";
            /**
             * Trials
             * @description of an iteration, each on a task of its own
             */
            trials?: number | null;
            /**
             * Minibatch
             * @description trials of a step of the optimiser
             */
            minibatch?: number | null;
            /**
             * Tasks
             * @description train on so many tasks again and again; none: drawn anew
             */
            tasks?: number | null;
            /** Learning Rate */
            learning_rate?: number | null;
            /**
             * Epochs
             * @description passes over the trials of an iteration
             */
            epochs?: number | null;
            /** Discount */
            discount?: number | null;
            /**
             * Trace
             * @description λ of generalised advantage estimation
             * @default 0.95
             */
            trace?: number;
            /**
             * Clip
             * @default 0.2
             */
            clip?: number;
            /**
             * Entropy
             * @description its weight at first; it falls to 0
             */
            entropy?: number | null;
            /**
             * Farthest
             * @description KL from the policy that acted at which an iteration's learning ends
             * @default 0.05
             */
            farthest?: number;
            /**
             * Overlap
             * @description sample the next trials while learning from these; faster where cores or a GPU are idle
             * @default false
             */
            overlap?: boolean;
            /**
             * Family
             * @example {
             *       "name": "point-goal"
             *     }
             */
            family: components["schemas"]["PointGoalFamily"] | components["schemas"]["BanditsFamily"] | components["schemas"]["TabularFamily"] | components["schemas"]["LocomotionFamily"] | components["schemas"]["MetaWorldFamily"];
            /**
             * Algorithm
             * @description htrmrl: transformers inside and across episodes; trmrl: one flat transformer; rl2: a recurrent network; ppo: no memory; random: acts at random and learns nothing, to compare with
             * @default htrmrl
             * @enum {string}
             */
            algorithm?: "htrmrl" | "trmrl" | "rl2" | "ppo" | "random";
            /**
             * Steps
             * @description of the environments, in all
             * @example 1000000
             */
            steps?: number | null;
            /**
             * Minutes
             * @description or a time; then the learning rate falls by the clock, and no two runs are quite alike
             * @example null
             */
            minutes?: number | null;
            /**
             * Test Tasks
             * @description new tasks, to judge the agent by in the end
             * @default 50
             */
            test_tasks?: number;
            /**
             * Device
             * @description auto: a GPU where there is one
             * @default auto
             * @enum {string}
             */
            device?: "auto" | "cpu" | "cuda";
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /**
         * MetaWorldFamily
         * @description A simulated robot arm whose goals are hidden (ML1), or that has many things to do (ML10, ML45). Horizon 500, 3 episodes.
         */
        MetaWorldFamily: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "meta-world";
            /**
             * Benchmark
             * @default ml1
             * @enum {string}
             */
            benchmark?: "ml1" | "ml10" | "ml45";
            /**
             * Task
             * @description of ML1, for instance "reach-v3", "push-v3" or "door-open-v3"
             * @example reach-v3
             */
            task?: string | null;
        };
        /** MetadatasetResult */
        MetadatasetResult: {
            /**
             * Runs
             * @description the smallest validation NLL first
             */
            runs: components["schemas"]["MetadatasetRun"][];
            /**
             * Rows
             * @description predictions: rows times runs
             */
            rows: number;
            /**
             * Predictions
             * @description a prediction set, for `fit` and `compare`
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            predictions: string;
            /**
             * Runs Table
             * @description everything known of these runs (Parquet)
             */
            runs_table: string;
        };
        /** MetadatasetRun */
        MetadatasetRun: {
            /** Run */
            run: string;
            /** Pretrained */
            pretrained: string;
            /** Update */
            update: string;
            /** Learning Rate */
            learning_rate: number | null;
            /** Epochs */
            epochs: number | null;
            /** Seed */
            seed: number;
            /** Validation Nll */
            validation_nll: number;
            /** Test Nll */
            test_nll: number | null;
            /** Test Error */
            test_error: number | null;
            /** Seconds */
            seconds: number | null;
        };
        /**
         * MetadatasetSpec
         * @description Take runs out of a metadataset, by model, update, seed or rank, as a prediction set that `fit` and `compare` take.
         */
        MetadatasetSpec: {
            /**
             * Shipped
             * @description one that comes with the service
             */
            shipped?: ("banking77" | "trec6") | null;
            /**
             * Predictions
             * @description or your own: `predictions` of `finetune-text`
             */
            predictions?: string | null;
            /**
             * Runs
             * @description and its `runs_table`
             */
            runs?: string | null;
            /**
             * Pretrained
             * @description runs of these models only
             */
            pretrained?: string[] | null;
            /**
             * Updates
             * @description runs that updated so only
             */
            updates?: ("full" | "frozen" | "lora")[] | null;
            /**
             * Seeds
             * @description runs of these seeds only
             */
            seeds?: number[] | null;
            /**
             * Best
             * @description of these, the runs with the smallest validation NLL
             */
            best?: number | null;
            /**
             * Split
             * @description one part only
             */
            split?: ("validation" | "test") | null;
        };
        /**
         * NewKey
         * @description A key to be made.
         */
        NewKey: {
            /**
             * Name
             * @description what it is for
             * @example nightly pipeline
             */
            name: string;
            /**
             * Scope
             * @description read: to look only; submit: everything but keys; admin: keys as well
             * @default submit
             * @enum {string}
             */
            scope?: "read" | "submit" | "admin";
            /**
             * Expires At
             * @description when it ends; none: when it is revoked
             * @example null
             */
            expires_at?: string | null;
        };
        /** NumberParameter */
        NumberParameter: {
            /**
             * Name
             * @example learning_rate
             */
            name: string;
            /**
             * Kind
             * @default float
             * @enum {string}
             */
            kind?: "float" | "integer";
            /**
             * Low
             * @example 0.00001
             */
            low: number;
            /**
             * High
             * @example 0.1
             */
            high: number;
            /**
             * Log
             * @description every order of magnitude is as likely
             * @default false
             */
            log?: boolean;
        };
        /** OmnibusTest */
        OmnibusTest: {
            /**
             * Chi Square
             * @description Friedman's
             */
            chi_square: number;
            /** Chi Square P */
            chi_square_p: number;
            /**
             * F
             * @description Iman and Davenport's; null where it is infinite
             */
            f: number | null;
            /** F P */
            f_p: number;
            /**
             * Critical Difference
             * @description of mean ranks (Nemenyi)
             */
            critical_difference: number;
        };
        /**
         * OptionOfSpace
         * @description What may stand at a stage.
         */
        OptionOfSpace: {
            /**
             * Algorithm
             * @description null: nothing
             * @example StandardScaler
             */
            algorithm: string | null;
            /**
             * Hyperparameters
             * @default {}
             */
            hyperparameters?: {
                [key: string]: boolean | number | string | null;
            };
        };
        /** ParetoAnswer */
        ParetoAnswer: {
            /**
             * Trials
             * @description complete ones that no other is better than in one objective and as good in all
             */
            trials: components["schemas"]["TrialOfStudy"][];
        };
        /** PickAnswer */
        PickAnswer: {
            point: components["schemas"]["FrontPoint"];
            /** @description null where no objective depends on the device */
            resembles: components["schemas"]["Resemblance"] | null;
        };
        /**
         * PickCall
         * @description One architecture for one preference.
         */
        PickCall: {
            /**
             * Model
             * @description what `search` left
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            model: string;
            /** @description not needed where no objective depends on the device */
            device?: components["schemas"]["DeviceByReferences"] | null;
            /**
             * Preference
             * @description weights of the objectives; scaled to sum to 1
             * @example [
             *       0.7,
             *       0.3
             *     ]
             */
            preference: number[];
        };
        /**
         * PipelineFinish
         * @description Fit the best pipelines to all rows of the search, and judge them by those set aside.
         *
         *     What is said of each pipeline begins with the trial's own; the others follow.
         */
        PipelineFinish: {
            /**
             * Others
             * @default []
             */
            others?: components["schemas"]["PipelineOption"][][];
            /** Predictions */
            predictions: (string | null)[];
            /**
             * Numbers
             * @description in the search
             */
            numbers: number[];
            /**
             * Seconds
             * @description that fitting each is likely to take
             */
            seconds: number[];
            /**
             * Late
             * @description trials that were under way when the search ended
             * @default []
             */
            late?: number[];
            /**
             * Alone
             * @description the best pipeline only, after an attempt at all of it was stopped
             * @default false
             */
            alone?: boolean;
        };
        /** PipelineFinished */
        PipelineFinished: {
            /** Pipeline */
            pipeline: string;
            /**
             * Number
             * @description in the search, of the pipeline that was fitted
             */
            number: number;
            /** Code */
            code: string;
            /** Test Score */
            test_score: number;
            /** Reference Score */
            reference_score: number | null;
            /** Predictions */
            predictions: string | null;
            /** Predicted By */
            predicted_by: number;
            /** Left Out */
            left_out: {
                [key: string]: string;
            };
            /** Classes */
            classes: string[] | null;
            /** Rows */
            rows: number;
            /** Test Rows */
            test_rows: number;
        };
        /** PipelineMetaTrainResult */
        PipelineMetaTrainResult: {
            /** Surrogate */
            surrogate: string;
            /** Datasets */
            datasets: number;
            /** Pipelines */
            pipelines: number;
            /** Networks */
            networks: number;
            /**
             * Portfolio
             * @description pipelines to begin with, the best first
             */
            portfolio: {
                [key: string]: string;
            }[];
            /**
             * Judged On
             * @description datasets that were kept out
             */
            judged_on: number;
            /**
             * Nll
             * @description of a score of another dataset, by the number of scores that are known there
             */
            nll: {
                [key: string]: number;
            };
            /**
             * Nmse
             * @description squared error / variance, likewise
             */
            nmse: {
                [key: string]: number;
            };
            /**
             * History
             * @description Parquet: the loss by step
             */
            history: string;
            /** Plots */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * PipelineMetaTrainSpec
         * @description Train a surrogate on evaluations of many datasets.
         */
        PipelineMetaTrainSpec: {
            /**
             * @description none: the shipped evaluations of 23,424 pipelines on 300 datasets
             * @example null
             */
            meta?: components["schemas"]["MetaTable"] | null;
            /**
             * Networks
             * @description trained one after another from other seeds, and asked together
             * @default 1
             */
            networks?: number;
            /**
             * Steps
             * @description of marginal likelihood
             * @default 4000
             */
            steps?: number;
            /**
             * Taught Steps
             * @description before those: of mean and principal factors
             * @default 2200
             */
            taught_steps?: number;
            /**
             * Batch Size
             * @description pipelines a step
             * @default 192
             */
            batch_size?: number;
            /**
             * Learning Rate
             * @default 0.001
             */
            learning_rate?: number;
            /**
             * Validation Share
             * @description of the datasets of your table: kept out, to judge by
             * @default 0.1
             */
            validation_share?: number;
            /**
             * Width
             * @description outputs of an encoder for each hyper-parameter
             * @default 8
             */
            width?: number;
            /**
             * Encoder Layers
             * @description 0: no encoders, hyper-parameters as they are
             * @default 1
             */
            encoder_layers?: number;
            /**
             * Hidden
             * @default 256
             */
            hidden?: number;
            /**
             * Layers
             * @description of the aggregation, before its heads
             * @default 2
             */
            layers?: number;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /**
         * PipelineOption
         * @description What stands at one stage of a pipeline.
         */
        PipelineOption: {
            /**
             * Algorithm
             * @example RandomForest
             */
            algorithm: string;
            /**
             * Hyperparameters
             * @default {}
             * @example {
             *       "criterion": "gini",
             *       "min_samples_split": 4
             *     }
             */
            hyperparameters?: {
                [key: string]: boolean | number | string | null;
            };
        };
        /** PipelineReplayResult */
        PipelineReplayResult: {
            /** Datasets */
            datasets: number;
            /** Evaluations */
            evaluations: number;
            /** Methods */
            methods: components["schemas"]["ReplayedMethod"][];
            /**
             * P Values
             * @description Wilcoxon, the best method against each other, after all evaluations
             */
            p_values: {
                [key: string]: number;
            };
            /**
             * Curves
             * @description Parquet: regret by method, dataset, repetition and evaluation, and the mean's rank on the dataset
             */
            curves: string;
            /** Plots */
            plots: string[];
        };
        /**
         * PipelineReplaySpec
         * @description What searches would have found on datasets whose evaluations are all known.
         */
        PipelineReplaySpec: {
            /**
             * @description none: 50 shipped datasets that the shipped surrogate has not seen
             * @example null
             */
            meta?: components["schemas"]["MetaTable"] | null;
            /**
             * Datasets
             * @description to search on; none: all
             */
            datasets?: string[] | null;
            /**
             * Methods
             * @default [
             *       "deeppipe",
             *       "random",
             *       "portfolio"
             *     ]
             */
            methods?: ("deeppipe" | "random" | "portfolio" | "random-forest" | "one-hot-gp" | "low-rank")[];
            /**
             * Surrogate
             * @description of deeppipe and portfolio; none: the shipped one
             */
            surrogate?: string | null;
            /**
             * Evaluations
             * @default 50
             */
            evaluations?: number;
            /**
             * Initial
             * @description pipelines that every method begins with
             * @default 5
             */
            initial?: number;
            /**
             * Repetitions
             * @description of methods that depend on chance
             * @default 1
             */
            repetitions?: number;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /** PipelineSearchResult */
        PipelineSearchResult: {
            /**
             * Pipeline
             * @description the best pipeline, fitted to all rows of the search (skops); `predict-pipeline` takes it
             */
            pipeline: string;
            best: components["schemas"]["EvaluatedPipeline"];
            /**
             * Code
             * @description a program that builds and fits it with scikit-learn alone
             */
            code: string;
            /**
             * Metric
             * @enum {string}
             */
            metric: "balanced_accuracy" | "accuracy" | "f1_macro" | "roc_auc_ovr" | "log_loss" | "r2" | "rmse" | "mae";
            /**
             * Task
             * @enum {string}
             */
            task: "classification" | "regression";
            /** Classes */
            classes: string[] | null;
            /**
             * Test Score
             * @description on the rows set aside, of which the search knew nothing
             */
            test_score: number;
            /**
             * Reference Score
             * @description of a random forest with default settings on the same rows; null where no time was left for it
             */
            reference_score: number | null;
            /** Rows */
            rows: number;
            /** Test Rows */
            test_rows: number;
            /**
             * Left Out
             * @description columns that were not learnt from, and why
             */
            left_out: {
                [key: string]: string;
            };
            /** Evaluations */
            evaluations: number;
            /** Failed */
            failed: number;
            /**
             * Ended By
             * @description what ran out
             * @enum {string}
             */
            ended_by: "evaluations" | "time" | "space";
            /**
             * Leaders
             * @description the best 20
             */
            leaders: components["schemas"]["EvaluatedPipeline"][];
            /**
             * Incumbents
             * @description the best score after each evaluation; null before the first that succeeded
             */
            incumbents: (number | null)[];
            /**
             * Spent
             * @description seconds that evaluations had taken by then, one after another
             */
            spent: number[];
            /**
             * Importance
             * @description by stage: the share of the variance of what is predicted that it explains alone
             */
            importance: {
                [key: string]: number;
            };
            /** Hyperparameter Importance */
            hyperparameter_importance: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /**
             * History
             * @description Parquet: a row for each evaluation, with what was expected of it before
             */
            history: string;
            /**
             * Predictions
             * @description prediction set (Parquet) of the best pipelines: out-of-fold in the split `validation`, and `test`; the ensemble service reads it
             */
            predictions: string | null;
            /**
             * Predicted By
             * @description pipelines in the prediction set; those without probabilities are not
             */
            predicted_by: number;
            /** Plots */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * PipelineSearchSpec
         * @description Find a scikit-learn pipeline for a table.
         */
        PipelineSearchSpec: {
            /**
             * Table
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            table: string;
            /**
             * Target
             * @description the column to predict
             * @example species
             */
            target: string;
            /**
             * Left Out
             * @description columns not to learn from
             * @default []
             */
            left_out?: string[];
            /**
             * Task
             * @description none: by the target, texts and few whole numbers being classes
             * @example classification
             */
            task?: ("classification" | "regression") | null;
            /**
             * Metric
             * @description none: balanced accuracy, or r2 for regression
             */
            metric?: ("balanced_accuracy" | "accuracy" | "f1_macro" | "roc_auc_ovr" | "log_loss" | "r2" | "rmse" | "mae") | null;
            /**
             * Folds
             * @description of the cross-validation of each pipeline
             * @default 3
             */
            folds?: number;
            /**
             * Test Share
             * @description of the rows: set aside before the search, to judge what it found
             * @default 0.2
             */
            test_share?: number;
            /**
             * Seed
             * @description the same seed gives the same search, one evaluation at a time
             * @default 0
             */
            seed?: number;
            /**
             * Evaluations
             * @description pipelines to try, at most
             * @default 60
             */
            evaluations?: number;
            /**
             * Minutes
             * @description until the result is there, fitting included
             */
            minutes?: number | null;
            /**
             * Method
             * @description what chooses the next pipeline; all but deeppipe and portfolio know this table only
             * @default deeppipe
             * @enum {string}
             */
            method?: "deeppipe" | "random" | "portfolio" | "random-forest" | "one-hot-gp";
            /**
             * Surrogate
             * @description what `pipeline-meta-train` made; none: the shipped one
             */
            surrogate?: string | null;
            /**
             * Only
             * @description estimators to choose from
             * @example [
             *       "RandomForest",
             *       "ExtraTrees"
             *     ]
             */
            only?: string[] | null;
            /**
             * Without
             * @description algorithms of any stage to do without
             * @default []
             * @example [
             *       "MLP"
             *     ]
             */
            without?: string[];
            /**
             * At Once
             * @description evaluations under way at the same time, if workers are free
             * @default 2
             */
            at_once?: number;
            /**
             * Evaluation Seconds
             * @description after which a pipeline counts as failed
             * @default 300
             */
            evaluation_seconds?: number;
            /**
             * Evaluation Memory Mb
             * @default 4096
             */
            evaluation_memory_mb?: number;
            /**
             * Best
             * @description pipelines whose predictions are kept, for an ensemble
             * @default 10
             */
            best?: number;
        };
        /** PipelineTrialResult */
        PipelineTrialResult: {
            /**
             * Status
             * @enum {string}
             */
            status: "succeeded" | "failed";
            /**
             * Detail
             * @description why it failed
             */
            detail?: string | null;
            /**
             * Scores
             * @description one a fold
             * @default []
             */
            scores: number[];
            /**
             * Skill
             * @description as the search sees it: larger is better, 1 at best
             */
            skill?: number | null;
            /**
             * Seconds
             * @description of fitting
             * @default 0
             */
            seconds: number;
            /**
             * Predictions
             * @description Parquet: out-of-fold predictions of all rows of the search
             */
            predictions?: string | null;
            needs?: components["schemas"]["TableNeeds"] | null;
            finished?: components["schemas"]["PipelineFinished"] | null;
        };
        /**
         * PipelineTrialSpec
         * @description Evaluate one pipeline; or, with `finish`, end a search with it.
         */
        PipelineTrialSpec: {
            /**
             * Table
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            table: string;
            /**
             * Target
             * @description the column to predict
             * @example species
             */
            target: string;
            /**
             * Left Out
             * @description columns not to learn from
             * @default []
             */
            left_out?: string[];
            /**
             * Task
             * @enum {string}
             */
            task: "classification" | "regression";
            /**
             * Metric
             * @enum {string}
             */
            metric: "balanced_accuracy" | "accuracy" | "f1_macro" | "roc_auc_ovr" | "log_loss" | "r2" | "rmse" | "mae";
            /**
             * Folds
             * @description of the cross-validation of each pipeline
             * @default 3
             */
            folds?: number;
            /**
             * Test Share
             * @description of the rows: set aside before the search, to judge what it found
             * @default 0.2
             */
            test_share?: number;
            /**
             * Seed
             * @description the same seed gives the same search, one evaluation at a time
             * @default 0
             */
            seed?: number;
            /**
             * Pipeline
             * @description imputer, encoder, standardizer, dim_reducer, estimator; or `none`
             */
            pipeline: components["schemas"]["PipelineOption"][];
            expected?: components["schemas"]["Expectation"] | null;
            finish?: components["schemas"]["PipelineFinish"] | null;
            /**
             * Until
             * @description when the search's time is over, in seconds since 1970
             */
            until?: number | null;
        };
        /**
         * PointGoalFamily
         * @description A point in the plane looks for a hidden goal on a half-circle, and is paid near it only. Horizon 20, 4 episodes.
         */
        PointGoalFamily: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "point-goal";
        };
        /** PredictFinetunedAnswer */
        PredictFinetunedAnswer: {
            /** Predictions */
            predictions: string[];
            /** Classes */
            classes: string[];
            /**
             * Probabilities
             * @description by input and class
             */
            probabilities: number[][];
        };
        /** PredictFinetunedCall */
        PredictFinetunedCall: {
            /**
             * Model
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            model: string;
            /**
             * Texts
             * @example [
             *       "I would buy it again.",
             *       "It broke at once."
             *     ]
             */
            texts?: string[] | null;
            /**
             * Images
             * @description PNG, JPEG, WebP or BMP in base64
             * @example null
             */
            images?: string[] | null;
        };
        /** PredictLatencyAnswer */
        PredictLatencyAnswer: {
            /**
             * Values
             * @description in ms, or mJ
             */
            values: number[];
            resembles: components["schemas"]["Resemblance"];
        };
        /**
         * PredictLatencyCall
         * @description What architectures take on a device.
         */
        PredictLatencyCall: {
            /**
             * Predictor
             * @description what `train-predictor` left
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            predictor: string;
            device: components["schemas"]["DeviceByReferences"];
            /**
             * Architectures
             * @example [
             *       "|nor_conv_3x3~0|+|nor_conv_3x3~0|none~1|+|skip_connect~0|nor_conv_3x3~1|nor_conv_1x1~2|"
             *     ]
             */
            architectures: string[];
            /**
             * Measurements
             * @description further measurements of this device, by which predictions are corrected
             * @default []
             */
            measurements?: components["schemas"]["MeasuredArchitecture"][];
        };
        /** PredictPipelineAnswer */
        PredictPipelineAnswer: {
            /** Predictions */
            predictions: string[] | number[];
            /** Classes */
            classes: string[] | null;
            /**
             * Probabilities
             * @description by row and class; null for pipelines without
             */
            probabilities: number[][] | null;
        };
        /** PredictPipelineCall */
        PredictPipelineCall: {
            /**
             * Pipeline
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            pipeline: string;
            /**
             * Columns
             * @description by column, a value for each row; null where it is not known; dates as ISO 8601
             * @example {
             *       "sepal_length": [
             *         5.1,
             *         6.7
             *       ],
             *       "sepal_width": [
             *         3.5,
             *         null
             *       ]
             *     }
             */
            columns: {
                [key: string]: (boolean | number | string | null)[];
            };
        };
        /**
         * Predictions
         * @description What the base models say of the same rows (the *prediction set* contract).
         *
         *     As tables: `row_id`, `model`, `p_<class>` for every class (or `prediction` for numbers), and, where known, `label` and
         *     `split`; one file for all models or many. As npz: `predictions` (rows x models x classes) and `labels`.
         */
        Predictions: {
            /**
             * Files
             * @description one or many tables that belong together, or one npz
             * @example [
             *       "file_01kb5w0y7m8q2v3x4z5a6b7c8d"
             *     ]
             */
            files: string[];
            /**
             * Labels
             * @description a table of `row_id` and `label`, where the files have no labels
             */
            labels?: string | null;
            /**
             * Features
             * @description a table of `row_id` and columns of numbers that describe the rows; networks and stackers use them
             */
            features?: string | null;
            /**
             * Split
             * @description use the rows of this split only; needed where the files have several
             * @example validation
             */
            split?: string | null;
            /**
             * Logits
             * @description the predictions are logits, not probabilities
             * @default false
             */
            logits?: boolean;
        };
        /**
         * Preview
         * @description The beginning of a file.
         */
        Preview: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "table" | "text" | "none";
            /**
             * Columns
             * @default []
             */
            columns: string[];
            /**
             * Rows
             * @description the first rows, as text
             * @default []
             */
            rows: (string | null)[][];
            /** Text */
            text?: string | null;
        };
        /** Progress */
        Progress: {
            /**
             * Fraction
             * @description share of the work done
             * @default 0
             */
            fraction: number;
            /**
             * Message
             * @default
             */
            message: string;
            /**
             * Metrics
             * @default {}
             */
            metrics: {
                [key: string]: number | null;
            };
        };
        /** QueryAnswer */
        QueryAnswer: {
            /** Columns */
            columns: components["schemas"]["ResultColumn"][];
            /** Rows */
            rows: unknown[][];
            /**
             * More
             * @description there are more rows than `limit`; the job kind `query` gives all of them
             */
            more: boolean;
            /** Seconds */
            seconds: number;
        };
        /**
         * QueryCall
         * @description One SELECT that is answered at once: within 8 seconds, in 512 MB of memory, with at most `limit` rows.
         */
        QueryCall: {
            /**
             * Sql
             * @description one SELECT statement in DuckDB's SQL
             * @example SELECT max(total_amount) FROM trips
             */
            sql: string;
            /**
             * Tables
             * @description the files, by the names that the statement uses
             * @example {
             *       "trips": "file_01kb5w0y7m8q2v3x4z5a6b7c8d"
             *     }
             */
            tables: {
                [key: string]: string;
            };
            /**
             * Limit
             * @description most rows to answer
             * @default 1000
             */
            limit?: number;
        };
        /** QueryResult */
        QueryResult: {
            /** Columns */
            columns: components["schemas"]["ResultColumn"][];
            /** Row Count */
            row_count: number;
            /**
             * Rows
             * @description the rows, unless there are more than `limit`
             */
            rows: unknown[][] | null;
            /**
             * File
             * @description a Parquet file of all rows, when there are more than `limit`
             */
            file: string | null;
            /** Seconds */
            seconds: number;
        };
        /**
         * QuerySpec
         * @description One SELECT over compressed or plain Parquet files.
         */
        QuerySpec: {
            /**
             * Sql
             * @description one SELECT statement in DuckDB's SQL
             * @example SELECT count(*), sum(total_amount) FROM trips WHERE tip_amount > 0
             */
            sql: string;
            /**
             * Tables
             * @description the files, by the names that the statement uses
             * @example {
             *       "trips": "file_01kb5w0y7m8q2v3x4z5a6b7c8d"
             *     }
             */
            tables: {
                [key: string]: string;
            };
            /**
             * Limit
             * @description most rows to answer as JSON; more become a Parquet file
             * @default 1000
             */
            limit?: number;
            /**
             * Time Limit Seconds
             * @description the query is stopped after so many seconds
             * @default 60
             */
            time_limit_seconds?: number;
            /**
             * Memory Mb
             * @description memory for the query; beyond it large sorts and joins use the disk
             * @default 1024
             */
            memory_mb?: number;
        };
        /** QuicktuneMetaTrainResult */
        QuicktuneMetaTrainResult: {
            /**
             * Predictors
             * @description safetensors; `quicktune-replay` takes it
             */
            predictors: string;
            /**
             * Trained On
             * @description datasets
             */
            trained_on: string[];
            /**
             * Kept Out
             * @description datasets that it is judged by
             */
            kept_out: string[];
            /** Models */
            models: string[];
            judged: components["schemas"]["CurvesJudged"] | null;
            /**
             * History
             * @description Parquet: the loss by network and step
             */
            history: string;
            /** Plots */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * QuicktuneMetaTrainSpec
         * @description Train predictors of scores and costs on learning curves of many datasets.
         */
        QuicktuneMetaTrainSpec: {
            /**
             * Curves
             * @description a row for each step of a candidate on a dataset: `dataset`, `candidate`, `step` (from 1), `score` (0 to 1), `seconds`; if there are any, `model`, `amount` (what a step stands for), `whole` (the amount of a complete training), `result` (a test score). None: the finetunings that come with the service, with their columns
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            curves?: string | null;
            /**
             * Settings
             * @description columns of numbers that tell a candidate, best scaled to 0 to 1
             * @default []
             * @example [
             *       "learning_rate"
             *     ]
             */
            settings?: string[];
            /**
             * Descriptors
             * @description columns of numbers that tell a dataset
             * @default []
             * @example [
             *       "log_rows"
             *     ]
             */
            descriptors?: string[];
            /**
             * Adds Up
             * @description a step is trained on from the one before; else each begins anew
             * @default true
             */
            adds_up?: boolean;
            /**
             * Steps
             * @description of each of the two networks
             * @default 3000
             */
            steps?: number;
            /**
             * Batch Size
             * @description points of a dataset
             * @default 40
             */
            batch_size?: number;
            /**
             * Learning Rate
             * @default 0.002
             */
            learning_rate?: number;
            /**
             * Hidden
             * @default 64
             */
            hidden?: number;
            /**
             * Features
             * @description that the kernel sees
             * @default 16
             */
            features?: number;
            /**
             * Untold Models
             * @description share of the points whose model is not told, so that other models can be met
             * @default 0.1
             */
            untold_models?: number;
            /**
             * Validation Share
             * @description of the datasets: kept out, to judge by
             * @default 0.2
             */
            validation_share?: number;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /** QuicktuneReplayResult */
        QuicktuneReplayResult: {
            /** Datasets */
            datasets: number;
            /** Shares */
            shares: number[];
            /**
             * Methods
             * @description the best first
             */
            methods: components["schemas"]["ReplayedCurves"][];
            /**
             * Seen
             * @description of the datasets, those that the predictors were trained on: quicktune looks better there than it is
             */
            seen: string[];
            /**
             * Table
             * @description Parquet: regret by method, dataset, repetition and share
             */
            table: string;
            /** Plots */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * QuicktuneReplaySpec
         * @description What searches would have found on datasets whose learning curves are all known.
         */
        QuicktuneReplaySpec: {
            /**
             * Curves
             * @description a row for each step of a candidate on a dataset: `dataset`, `candidate`, `step` (from 1), `score` (0 to 1), `seconds`; if there are any, `model`, `amount` (what a step stands for), `whole` (the amount of a complete training), `result` (a test score). None: the finetunings that come with the service, with their columns
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            curves?: string | null;
            /**
             * Settings
             * @description columns of numbers that tell a candidate, best scaled to 0 to 1
             * @default []
             * @example [
             *       "learning_rate"
             *     ]
             */
            settings?: string[];
            /**
             * Descriptors
             * @description columns of numbers that tell a dataset
             * @default []
             * @example [
             *       "log_rows"
             *     ]
             */
            descriptors?: string[];
            /**
             * Adds Up
             * @description a step is trained on from the one before; else each begins anew
             * @default true
             */
            adds_up?: boolean;
            /**
             * Methods
             * @default [
             *       "quicktune",
             *       "random",
             *       "successive-halving"
             *     ]
             */
            methods?: ("quicktune" | "quicktune-without-cost" | "dyhpo" | "random" | "mean-rank" | "portfolio" | "successive-halving" | "hyperband" | "asha")[];
            /**
             * Predictors
             * @description of the quicktune methods: what `quicktune-meta-train` made
             * @example null
             */
            predictors?: string | null;
            /**
             * Datasets
             * @description to search on; mean-rank and portfolio learn from the others. None: all
             * @example null
             */
            datasets?: string[] | null;
            /**
             * Shares
             * @description of what training everything costs
             * @default [
             *       0.02,
             *       0.05,
             *       0.1,
             *       0.25,
             *       0.5,
             *       1
             *     ]
             */
            shares?: number[];
            /**
             * Ahead
             * @description steps beyond the next that quicktune may ask for at once
             * @default 30
             */
            ahead?: number;
            /**
             * Repetitions
             * @description of methods that depend on chance
             * @default 3
             */
            repetitions?: number;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /** RegimeOfTables */
        RegimeOfTables: {
            /** Regime */
            regime: string;
            /** Tables */
            tables: string[];
            /** Mean Ranks */
            mean_ranks: {
                [key: string]: number;
            };
            /** Friedman P */
            friedman_p: number;
        };
        /**
         * RelationRefused
         * @description A relation that was found and not used.
         */
        RelationRefused: {
            /** Target */
            target: string;
            /** References */
            references: string[];
            /** Kind */
            kind: string;
            /** Formula */
            formula: string;
            /**
             * Gain Bytes
             * @description bytes that it would save by itself, estimated from the sample
             */
            gain_bytes: number;
            /** Reason */
            reason: string;
        };
        /**
         * RelationUsed
         * @description One column that would be computed. Sizes are estimates from a sample.
         */
        RelationUsed: {
            /** Target */
            target: string;
            /** References */
            references: string[];
            /** Kind */
            kind: string;
            /** Formula */
            formula: string;
            /** Bytes Before */
            bytes_before: number;
            /** Bytes After */
            bytes_after: number;
        };
        /**
         * ReplayedCurves
         * @description Regret of one method, in points of accuracy, by share of the cost; means over datasets.
         */
        ReplayedCurves: {
            /**
             * Method
             * @enum {string}
             */
            method: "quicktune" | "quicktune-without-cost" | "dyhpo" | "random" | "mean-rank" | "portfolio" | "successive-halving" | "hyperband" | "asha";
            /** Regret */
            regret: number[];
            /**
             * Low
             * @description of a 95 % interval over datasets
             */
            low: number[];
            /** High */
            high: number[];
            /**
             * Mean
             * @description over the shares
             */
            mean: number;
        };
        /** ReplayedMethod */
        ReplayedMethod: {
            /** Method */
            method: string;
            /**
             * Regret
             * @description mean over datasets, by the number of evaluations; from 0 (best) to 1 (worst)
             */
            regret: {
                [key: string]: number;
            };
            /**
             * Low
             * @description of a 95 % interval over datasets
             */
            low: {
                [key: string]: number;
            };
            /** High */
            high: {
                [key: string]: number;
            };
            /**
             * Rank
             * @description mean rank among the methods
             */
            rank: {
                [key: string]: number;
            };
            /**
             * Rank Low
             * @description of a 95 % interval over datasets
             */
            rank_low: {
                [key: string]: number;
            };
            /** Rank High */
            rank_high: {
                [key: string]: number;
            };
        };
        /** Resemblance */
        Resemblance: {
            /**
             * Nearest
             * @description the training device that resembles it most
             */
            nearest: string;
            /**
             * Distance
             * @description of their embeddings
             */
            distance: number;
            /**
             * Far
             * @description further than any training device is from the others: predictions may be off
             */
            far: boolean;
        };
        /** SessionPage */
        ResourcePage_SessionSpec_SessionState_: {
            /** Items */
            items: components["schemas"]["ResourceView_SessionSpec_SessionState_"][];
            /** Next */
            next: string | null;
        };
        /** StudyPage */
        ResourcePage_StudySpec_StudyState_: {
            /** Items */
            items: components["schemas"]["ResourceView_StudySpec_StudyState_"][];
            /** Next */
            next: string | null;
        };
        /** Session */
        ResourceView_SessionSpec_SessionState_: {
            /** Id */
            id: string;
            /** Service */
            service: string;
            /** Type */
            type: string;
            /**
             * Version
             * @description grows with every change
             */
            version: number;
            spec: components["schemas"]["SessionSpec"];
            state: components["schemas"]["SessionState"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Expires At
             * Format: date-time
             * @description moved on by every change
             */
            expires_at: string;
        };
        /** Study */
        ResourceView_StudySpec_StudyState_: {
            /** Id */
            id: string;
            /** Service */
            service: string;
            /** Type */
            type: string;
            /**
             * Version
             * @description grows with every change
             */
            version: number;
            spec: components["schemas"]["StudySpec"];
            state: components["schemas"]["StudyState"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Expires At
             * Format: date-time
             * @description moved on by every change
             */
            expires_at: string;
        };
        /** RestoreResult */
        RestoreResult: {
            /**
             * File
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            file: string;
            /** Rows */
            rows: number;
            /** Columns */
            columns: number;
            /**
             * Bytes
             * @description size of the restored file
             */
            bytes: number;
        };
        /**
         * RestoreSpec
         * @description Get the original table back from a compressed file.
         */
        RestoreSpec: {
            /**
             * Input
             * @description a compressed file
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            input: string;
            /**
             * Format
             * @description of the restored file
             * @default parquet
             * @enum {string}
             */
            format?: "parquet" | "arrow" | "csv";
            /**
             * Columns
             * @description only these columns
             */
            columns?: string[] | null;
        };
        /** ResultColumn */
        ResultColumn: {
            /** Name */
            name: string;
            /**
             * Type
             * @description Arrow type
             */
            type: string;
        };
        /** RetrainedWithout */
        RetrainedWithout: {
            /**
             * Explainer
             * @enum {string}
             */
            explainer: "imn" | "imn-uncentred" | "gradient" | "kernel-shap" | "lime" | "random" | "linear" | "ebm" | "lightgbm" | "xgboost" | "catboost";
            /**
             * Scores
             * @description by share; the lower, the more was needed what the explainer points to
             */
            scores: number[];
        };
        /** ScoreInterval */
        ScoreInterval: {
            /** Value */
            value: number;
            /**
             * Low
             * @description lower end of the 95 % interval; null where it is unbounded
             */
            low: number | null;
            /**
             * High
             * @description upper end of the 95 % interval
             */
            high: number | null;
        };
        /**
         * SessionSpec
         * @description An agent that is asked for one action at a time, by an environment of your own. It remembers what it saw in between.
         */
        SessionSpec: {
            /**
             * Agent
             * @description what `meta-train` made
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            agent: string;
            /**
             * Environments
             * @description that go on side by side, in step, each with a memory of its own
             * @default 1
             */
            environments?: number;
            /**
             * Greedy
             * @description always the likeliest action
             * @default false
             */
            greedy?: boolean;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /**
         * SessionState
         * @description Where the session stands.
         */
        SessionState: {
            definition: components["schemas"]["SessionSpec"];
            /**
             * Observation
             * @description numbers of an observation
             */
            observation: number;
            /**
             * Actions
             * @description numbers of an action from -1 to 1; or, where they are discrete, how many there are
             */
            actions: number;
            /** Discrete */
            discrete: boolean;
            /**
             * Trial
             * @default 0
             */
            trial: number;
            /**
             * Episode
             * @default 0
             */
            episode: number;
            /**
             * Step
             * @default 0
             */
            step: number;
            /**
             * Asked
             * @description actions so far
             * @default 0
             */
            asked: number;
            /**
             * Carried
             * @default
             */
            carried: string;
            /**
             * Steps
             * @default
             */
            steps: string;
            /**
             * Before
             * @default
             */
            before: string;
            /**
             * Digest
             * @default
             */
            digest: string;
        };
        /** SmallerEnsemble */
        SmallerEnsemble: {
            /**
             * Models
             * @description the models that are left, the most useful first
             */
            models: string[];
            /**
             * Loss
             * @description cross-validated, with the others missing and nothing fitted again
             */
            loss: number;
        };
        /** StabilityOfExplanations */
        StabilityOfExplanations: {
            /**
             * Rows
             * @description mean rank correlation of a row's contributions over pairs of seeds
             */
            rows: number;
            /**
             * Overall
             * @description the same of their means over rows
             */
            overall: number;
        };
        /**
         * StageOfSpace
         * @description One stage of a space, and what may stand there.
         */
        StageOfSpace: {
            /**
             * Stage
             * @example scaler
             */
            stage: string;
            /**
             * Options
             * @example [
             *       {},
             *       {
             *         "algorithm": "StandardScaler"
             *       }
             *     ]
             */
            options: components["schemas"]["OptionOfSpace"][];
        };
        /** StudiedLearner */
        StudiedLearner: {
            /**
             * Learner
             * @enum {string}
             */
            learner: "imn" | "tabresnet" | "mlp" | "resnet" | "tabm" | "realmlp" | "ft-transformer" | "linear" | "ebm" | "tree" | "forest" | "xgboost" | "lightgbm" | "catboost";
            /**
             * Family
             * @enum {string}
             */
            family: "linear" | "trees" | "additive" | "networks" | "transformers";
            /**
             * Mean Rank
             * @description over the tables; 1 is best
             */
            mean_rank: number;
            /**
             * Normalised
             * @description mean score where each table's worst is 0 and its best 1
             */
            normalised: number;
            /**
             * Wins
             * @description tables that it is the best on, alone or with others
             */
            wins: number;
            /**
             * Seconds
             * @description of tuning and fitting, mean over tables and folds
             */
            seconds: number;
            /**
             * Failures
             * @description folds in which it failed: it counts as a constant there, and behind all others
             */
            failures: number;
        };
        /**
         * StudiedTable
         * @description A table of yours.
         */
        StudiedTable: {
            /**
             * Name
             * @example churn
             */
            name: string;
            /** Table */
            table: string;
            /** Target */
            target: string;
            /**
             * Left Out
             * @default []
             */
            left_out?: string[];
            /**
             * Categories
             * @description columns of whole numbers that are codes
             * @default []
             */
            categories?: string[];
            /**
             * Task
             * @description none: by the target
             */
            task?: ("classification" | "regression") | null;
        };
        /** StudyObjective */
        StudyObjective: {
            /**
             * Name
             * @default value
             * @example error
             */
            name?: string;
            /**
             * Direction
             * @default minimize
             * @enum {string}
             */
            direction?: "minimize" | "maximize";
        };
        /**
         * StudyPruner
         * @description Ends trials early by their intermediate values.
         */
        StudyPruner: {
            /**
             * Kind
             * @default asha
             * @enum {string}
             */
            kind?: "asha" | "hyperband";
            /**
             * Least
             * @description the first step at which a trial may be ended
             * @default 1
             */
            least?: number;
            /**
             * Most
             * @description the step at which a trial is whole
             * @example 81
             */
            most: number;
            /**
             * Factor
             * @description of the trials that pass a rung, one in so many goes on
             * @default 3
             */
            factor?: number;
        };
        /**
         * StudySpec
         * @description An objective of your own: ask for parameters, try them, tell what came of it.
         */
        StudySpec: {
            /** Parameters */
            parameters: (components["schemas"]["NumberParameter"] | components["schemas"]["ChoiceParameter"])[];
            /**
             * Objectives
             * @example [
             *       {
             *         "name": "error"
             *       }
             *     ]
             */
            objectives?: components["schemas"]["StudyObjective"][];
            /**
             * Sampler
             * @description BoTorch's expected improvement (log-nei for noisy objectives; of hypervolume for several), Optuna's TPE, CMA-ES, Sobol or random points
             * @default log-ei
             * @enum {string}
             */
            sampler?: "log-ei" | "log-nei" | "tpe" | "cma-es" | "sobol" | "random";
            /** @example null */
            pruner?: components["schemas"]["StudyPruner"] | null;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /** StudyState */
        StudyState: {
            definition: components["schemas"]["StudySpec"];
            /** Trials */
            trials: components["schemas"]["TrialOfStudy"][];
        };
        /**
         * SupernetSpec
         * @description A network whose weights all NAS-Bench-201 cells share; it learns along with the search, on small images.
         */
        SupernetSpec: {
            /**
             * Images
             * @description npz of `images` (N x height x width, or with channels at the end) and `labels` (classes, from 0); none: 1,797 handwritten digits of 8 x 8 pixels
             */
            images?: string | null;
            /**
             * Level
             * @description weights learn by one part of the images and architectures by another; or both by both, and then the predicted error is of images that the weights have seen
             * @default bi-level
             * @enum {string}
             */
            level?: "bi-level" | "single-level";
            /**
             * Channels
             * @description of the stem
             * @default 8
             */
            channels?: number;
            /**
             * Cells
             * @description in each of the three stages
             * @default 1
             */
            cells?: number;
            /**
             * Warm Up
             * @description steps of the weights alone, before the search
             * @default 1000
             */
            warm_up?: number;
            /**
             * Batch Size
             * @description images
             * @default 64
             */
            batch_size?: number;
            /**
             * Learning Rate
             * @description of SGD with momentum; it falls to 0 along a cosine
             * @default 0.2
             */
            learning_rate?: number;
            /**
             * Weight Decay
             * @default 0.0003
             */
            weight_decay?: number;
            /**
             * Judged
             * @description architectures that are judged by the final weights, to answer by
             * @default 1200
             */
            judged?: number;
        };
        /**
         * TableInfo
         * @description What is in a table.
         */
        TableInfo: {
            /** Rows */
            rows: number;
            /** Row Groups */
            row_groups: number;
            /** Columns */
            columns: components["schemas"]["Column"][];
            /**
             * Repeated Names
             * @default []
             */
            repeated_names: string[];
            /**
             * Virtual
             * @description a compressed file of the compression service
             * @default false
             */
            virtual: boolean;
        };
        /**
         * TableNeeds
         * @description What the table asks of a pipeline: between some pipelines it makes no difference.
         */
        TableNeeds: {
            /**
             * Missing
             * @description where values are missing
             * @enum {string}
             */
            missing: "nothing" | "categories" | "numbers";
            /**
             * Columns
             * @description that are learnt from
             */
            columns: number;
            /**
             * Encoded
             * @description columns once categories are one-hot
             */
            encoded: number;
            /**
             * Rows
             * @description that an evaluation fits by
             */
            rows: number;
        };
        /**
         * TableWithTarget
         * @description A table, and what to predict of it.
         */
        TableWithTarget: {
            /**
             * Table
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            table?: string | null;
            /**
             * Shipped
             * @description in place of a table of yours, a public one that comes with the service
             * @example null
             */
            shipped?: ("blood-transfusion" | "car" | "credit-approval" | "credit-g" | "diabetes" | "kc1" | "ozone-level-8hr" | "phoneme" | "qsar-biodeg" | "segment" | "spambase" | "tic-tac-toe" | "vehicle") | null;
            /**
             * Target
             * @description the column to predict; `target` in shipped tables
             * @example approved
             */
            target?: string | null;
            /**
             * Left Out
             * @description columns not to learn from
             * @default []
             */
            left_out?: string[];
            /**
             * Categories
             * @description columns of whole numbers that are codes, such as postal codes; texts are categories anyway
             * @default []
             */
            categories?: string[];
            /**
             * Task
             * @description none: by the target, texts and few whole numbers being classes
             * @example classification
             */
            task?: ("classification" | "regression") | null;
            /**
             * Balanced
             * @description rows of rare classes count more in learning
             * @default false
             */
            balanced?: boolean;
        };
        /**
         * TabularFamily
         * @description Random tabular Markov decision processes. Horizon 10, 5 episodes.
         */
        TabularFamily: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "tabular-mdps";
            /**
             * States
             * @default 10
             */
            states?: number;
            /**
             * Actions
             * @default 5
             */
            actions?: number;
        };
        /** TabularStudyResult */
        TabularStudyResult: {
            /**
             * Answer
             * @description which learner to use, with the evidence and its doubts, in words
             */
            answer: string[];
            /**
             * Learners
             * @description the best mean rank first
             */
            learners: components["schemas"]["StudiedLearner"][];
            /** Tables */
            tables: components["schemas"]["JudgedTable"][];
            omnibus: components["schemas"]["OmnibusTest"];
            /** Pairs */
            pairs: components["schemas"]["ComparedPair"][];
            /** Regimes */
            regimes: components["schemas"]["RegimeOfTables"][];
            /** Groups */
            groups: components["schemas"]["ComparedGroups"][];
            /** Favours */
            favours: components["schemas"]["FavouringTrait"][];
            /**
             * Failures
             * @description by table, learner and fold, the first 100
             */
            failures: {
                [key: string]: string;
            };
            /**
             * Table
             * @description Parquet, a row for each table, fold and learner: scores, hyper-parameters, seconds, failure
             */
            table: string;
            /**
             * Report
             * @description Markdown
             */
            report: string;
            /** Plots */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * TabularStudySpec
         * @description Which learners are better on these tables?
         */
        TabularStudySpec: {
            /**
             * Tables
             * @description of yours
             * @default []
             * @example []
             */
            tables?: components["schemas"]["StudiedTable"][];
            /**
             * Shipped
             * @description public tables that come with the service
             * @default []
             * @example [
             *       "diabetes",
             *       "vehicle",
             *       "credit-g"
             *     ]
             */
            shipped?: ("blood-transfusion" | "car" | "credit-approval" | "credit-g" | "diabetes" | "kc1" | "ozone-level-8hr" | "phoneme" | "qsar-biodeg" | "segment" | "spambase" | "tic-tac-toe" | "vehicle")[];
            /**
             * Learners
             * @default [
             *       "linear",
             *       "tree",
             *       "forest",
             *       "lightgbm",
             *       "catboost",
             *       "imn",
             *       "tabresnet",
             *       "ebm"
             *     ]
             */
            learners?: ("imn" | "tabresnet" | "mlp" | "resnet" | "tabm" | "realmlp" | "ft-transformer" | "linear" | "ebm" | "tree" | "forest" | "xgboost" | "lightgbm" | "catboost")[];
            /**
             * Folds
             * @description outer, by which learners are judged; the same for all
             * @default 5
             */
            folds?: number;
            /**
             * Trials
             * @description configurations that are tried for each learner in each fold; 0: defaults
             * @default 10
             */
            trials?: number;
            /**
             * Inner Folds
             * @description by which configurations are judged; 1: a quarter of the rows
             * @default 1
             */
            inner_folds?: number;
            /**
             * Minutes
             * @description of tuning, for each learner in each fold
             */
            minutes?: number | null;
            /**
             * Minutes In All
             * @description after which a learner counts as failed in a fold
             */
            minutes_in_all?: number | null;
            /**
             * Balanced
             * @description rows of rare classes count more in learning
             * @default false
             */
            balanced?: boolean;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /** TellAnswer */
        TellAnswer: {
            /**
             * Trials
             * @description as they are now; one that is `stopped` should be ended
             */
            trials: components["schemas"]["TrialOfStudy"][];
        };
        /** TellRequest */
        TellRequest: {
            /** Trials */
            trials: components["schemas"]["ToldTrial"][];
        };
        /**
         * TextConfiguration
         * @description How a text model is finetuned.
         */
        TextConfiguration: {
            /**
             * Update
             * @description all weights; the head only, on features of the frozen encoder that are computed once; or low-rank changes of the attention (LoRA)
             * @default full
             * @enum {string}
             */
            update?: "full" | "frozen" | "lora";
            /**
             * Learning Rate
             * @description of the encoder
             * @default 0.00005
             */
            learning_rate?: number;
            /**
             * Head Learning Rate
             * @description of the head
             * @default 0.005
             */
            head_learning_rate?: number;
            /**
             * Epochs
             * @default 3
             */
            epochs?: number;
            /**
             * Batch Size
             * @default 32
             */
            batch_size?: number;
            /**
             * Weight Decay
             * @default 0.01
             */
            weight_decay?: number;
            /**
             * Lora Rank
             * @description lora only
             * @default 8
             */
            lora_rank?: number;
            /**
             * Max Tokens
             * @description of a text; what is longer is cut
             * @default 64
             */
            max_tokens?: number;
        };
        /**
         * TextCurve
         * @description One number an epoch.
         */
        TextCurve: {
            /**
             * Training
             * @description loss as trained (NLL)
             */
            training: number[];
            /**
             * Validation
             * @description validation NLL
             */
            validation: number[];
            /** Validation Error */
            validation_error: number[];
            /** Seconds */
            seconds: number[];
        };
        /**
         * ToldTrial
         * @description What came of a trial: values, a failure, or a value on the way.
         */
        ToldTrial: {
            /**
             * Number
             * @description of a trial that was asked for
             * @example 0
             */
            number?: number | null;
            /**
             * Parameters
             * @description or a trial of your own choice
             * @example null
             */
            parameters?: {
                [key: string]: boolean | number | string;
            } | null;
            /**
             * Values
             * @description one an objective
             * @example [
             *       0.17
             *     ]
             */
            values?: number[] | null;
            /**
             * Failed
             * @default false
             */
            failed?: boolean;
            /**
             * Step
             * @description with `value`, how far the trial has come
             * @example null
             */
            step?: number | null;
            /**
             * Value
             * @example null
             */
            value?: number | null;
        };
        /** TrainArchitecturesResult */
        TrainArchitecturesResult: {
            /**
             * Trained
             * @description the smallest validation error first
             */
            trained: components["schemas"]["TrainedArchitecture"][];
            /**
             * Images
             * @description by part: 40 % train, 40 % validate, 20 % test
             */
            images: {
                [key: string]: number;
            };
            /** Classes */
            classes: number;
            /**
             * Weights
             * @description of the first of them (safetensors; the manifest says how pixels were scaled)
             */
            weights: string;
            /** Seconds */
            seconds: number;
        };
        /**
         * TrainArchitecturesSpec
         * @description Train NAS-Bench-201 architectures from scratch on small images, and random ones beside them.
         */
        TrainArchitecturesSpec: {
            /**
             * Architectures
             * @example [
             *       "|nor_conv_3x3~0|+|nor_conv_3x3~0|none~1|+|skip_connect~0|nor_conv_3x3~1|nor_conv_1x1~2|"
             *     ]
             */
            architectures: string[];
            /**
             * Images
             * @description npz of `images` (N x height x width, or with channels at the end) and `labels` (classes, from 0); none: 1,797 handwritten digits of 8 x 8 pixels
             */
            images?: string | null;
            /**
             * Random
             * @description random architectures to compare with
             * @default 0
             */
            random?: number;
            /**
             * Channels
             * @description of the stem
             * @default 8
             */
            channels?: number;
            /**
             * Cells
             * @description in each of the three stages
             * @default 1
             */
            cells?: number;
            /**
             * Epochs
             * @default 20
             */
            epochs?: number;
            /**
             * Batch Size
             * @default 64
             */
            batch_size?: number;
            /**
             * Learning Rate
             * @description of SGD with momentum; it falls to 0 along a cosine
             * @default 0.1
             */
            learning_rate?: number;
            /**
             * Weight Decay
             * @default 0.0005
             */
            weight_decay?: number;
            /**
             * Seed
             * @description of the weights, of the random architectures, and of the parts of the images
             * @default 0
             */
            seed?: number;
        };
        /** TrainImnResult */
        TrainImnResult: {
            /**
             * Model
             * @description the fitted IMN, for `explain`, `explain-batch` and `describe`
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            model: string;
            /**
             * Task
             * @enum {string}
             */
            task: "classification" | "regression";
            /**
             * Metric
             * @enum {string}
             */
            metric: "roc_auc" | "log_loss" | "accuracy" | "balanced_accuracy" | "r2" | "rmse" | "mae";
            /** Classes */
            classes: string[] | null;
            /**
             * Outputs
             * @description what contributions add up to: a logit for each class (of two classes, the second's alone), or the target
             */
            outputs: string[];
            /** Rows */
            rows: number;
            /**
             * Left Out
             * @description columns that were not learnt from, and why
             */
            left_out: {
                [key: string]: string;
            };
            /**
             * Learners
             * @description the best first
             */
            learners: components["schemas"]["JudgedLearner"][];
            calibration: components["schemas"]["Calibration"] | null;
            /**
             * Features
             * @description the most important first
             */
            features: components["schemas"]["FeatureImportance"][];
            curve: components["schemas"]["ImnCurve"] | null;
            /**
             * Hyperparameters
             * @description of the final model
             */
            hyperparameters: {
                [key: string]: boolean | number | string | null;
            };
            /** Bias Share */
            bias_share: number;
            /** Local Fidelity */
            local_fidelity: number | null;
            /** Stability */
            stability: number | null;
            /** Completeness Error */
            completeness_error: number;
            /**
             * Duplicates
             * @description rows that are the same as another in all that is learnt from, target included: they may be on both sides of a fold
             */
            duplicates: number;
            /**
             * Predictions
             * @description prediction set (Parquet): out-of-fold, of all learners; the ensemble service reads it
             */
            predictions: string | null;
            /** Plots */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * TrainImnSpec
         * @description Train a network that generates a linear model for every row, and judge it beside others by cross-validation.
         */
        TrainImnSpec: {
            /**
             * Table
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            table?: string | null;
            /**
             * Shipped
             * @description in place of a table of yours, a public one that comes with the service
             * @example null
             */
            shipped?: ("blood-transfusion" | "car" | "credit-approval" | "credit-g" | "diabetes" | "kc1" | "ozone-level-8hr" | "phoneme" | "qsar-biodeg" | "segment" | "spambase" | "tic-tac-toe" | "vehicle") | null;
            /**
             * Target
             * @description the column to predict; `target` in shipped tables
             * @example approved
             */
            target?: string | null;
            /**
             * Left Out
             * @description columns not to learn from
             * @default []
             */
            left_out?: string[];
            /**
             * Categories
             * @description columns of whole numbers that are codes, such as postal codes; texts are categories anyway
             * @default []
             */
            categories?: string[];
            /**
             * Task
             * @description none: by the target, texts and few whole numbers being classes
             * @example classification
             */
            task?: ("classification" | "regression") | null;
            /**
             * Balanced
             * @description rows of rare classes count more in learning
             * @default false
             */
            balanced?: boolean;
            /**
             * Metric
             * @description by which hyper-parameters are chosen; none: ROC-AUC (one-vs-one), or r2 for regression
             */
            metric?: ("roc_auc" | "log_loss" | "accuracy" | "balanced_accuracy" | "r2" | "rmse" | "mae") | null;
            /**
             * Seed
             * @description the same seed gives the same folds and models
             * @default 0
             */
            seed?: number;
            /**
             * Folds
             * @description of the cross-validation
             * @default 5
             */
            folds?: number;
            /**
             * Baselines
             * @description learners that are judged by the same folds; tabresnet is the same network as a black box
             * @default [
             *       "linear",
             *       "tree",
             *       "lightgbm",
             *       "tabresnet"
             *     ]
             */
            baselines?: ("imn" | "tabresnet" | "mlp" | "resnet" | "tabm" | "realmlp" | "ft-transformer" | "linear" | "ebm" | "tree" | "forest" | "xgboost" | "lightgbm" | "catboost")[];
            /**
             * Trials
             * @description configurations that a search tries, for the IMN and each baseline alike, in each fold and for the final model; 0: a few strengths of regularisation are compared, and baselines have their defaults
             * @default 0
             */
            trials?: number;
            /**
             * Minutes
             * @description after which such a search tries no more
             */
            minutes?: number | null;
            /**
             * @default {
             *       "epochs": 60,
             *       "width": 128,
             *       "blocks": 2,
             *       "calibrate": true
             *     }
             */
            imn?: components["schemas"]["ImnSettings"];
        };
        /** TrainPredictorResult */
        TrainPredictorResult: {
            /**
             * Predictor
             * @description for `predict-latency` and `search`
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            predictor: string;
            /**
             * References
             * @description the reference architectures that tell a device, in order
             */
            references: string[];
            /** Devices */
            devices: string[];
            /** Trust */
            trust: number;
            /**
             * Quality
             * @description on devices that were held out
             */
            quality: components["schemas"]["DeviceQuality"][];
            /**
             * Plots
             * @description pictures (PNG)
             */
            plots: string[];
            /** Seconds */
            seconds: number;
        };
        /**
         * TrainPredictorSpec
         * @description Train a predictor of latency or energy that takes to a new device by ten measurements there.
         */
        TrainPredictorSpec: {
            /**
             * Space
             * @default nb201
             * @enum {string}
             */
            space?: "nb201" | "fbnet" | "ofa";
            /**
             * Metric
             * @default latency
             * @enum {string}
             */
            metric?: "latency" | "energy";
            /**
             * Table
             * @description your own measurements; none: the shipped ones (latency)
             */
            table?: string | null;
            /**
             * Devices
             * @description devices to train on
             */
            devices?: string[] | null;
            /**
             * Held Out
             * @description devices to report on, unseen in training
             */
            held_out?: string[] | null;
            /**
             * Kind
             * @description perceptron; graph convolutions (slower); gradient boosted trees (no gradient to search by)
             * @default mlp
             * @enum {string}
             */
            kind?: "mlp" | "gcn" | "boosting";
            /**
             * Steps
             * @default 1000
             */
            steps?: number;
            /**
             * Rows
             * @description architectures that are used
             * @default 900
             */
            rows?: number;
            /**
             * Trust
             * @description in the network, beside a count of operations; none: by leaving devices out
             */
            trust?: number | null;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /** TrainedArchitecture */
        TrainedArchitecture: {
            /** Architecture */
            architecture: string;
            /** Random */
            random: boolean;
            /**
             * Validation Error
             * @description %, of images that the weights have not seen
             */
            validation_error: number;
            /**
             * Test Error
             * @description %, of other such images, which chose nothing
             */
            test_error: number;
            /** Seconds */
            seconds: number;
        };
        /** TraitsOfTable */
        TraitsOfTable: {
            /** Rows */
            rows: number;
            /** Features */
            features: number;
            /**
             * Classes
             * @description 0: numbers are predicted
             */
            classes: number;
            /**
             * Categorical
             * @description share of the columns that are categories
             */
            categorical: number;
            /**
             * Missing
             * @description share of the cells that are missing
             */
            missing: number;
            /**
             * Rarest
             * @description share of the rarest class; 0 for numbers
             */
            rarest: number;
            /**
             * Repeated
             * @description share of the rows that are the same as another, target included: they may be on both sides of a fold
             */
            repeated: number;
        };
        /** TrialCounts */
        TrialCounts: {
            /** Total */
            total: number;
            /** Finished */
            finished: number;
        };
        /** TrialOfStudy */
        TrialOfStudy: {
            /** Number */
            number: number;
            /** Parameters */
            parameters: {
                [key: string]: boolean | number | string;
            };
            /**
             * Status
             * @description stopped: ended early by the pruner
             * @enum {string}
             */
            status: "running" | "complete" | "failed" | "stopped";
            /**
             * Values
             * @description one an objective
             */
            values: number[] | null;
            /** Intermediate */
            intermediate: {
                [key: string]: number;
            };
        };
        /** TriedConfiguration */
        TriedConfiguration: {
            /** Hyperparameters */
            hyperparameters: {
                [key: string]: boolean | number | string | null;
            };
            /**
             * Score
             * @description by the inner folds; null: it failed
             */
            score: number | null;
            /** Seconds */
            seconds: number;
            /** Failure */
            failure?: string | null;
        };
        /**
         * TriedFinetuning
         * @description One configuration of a search, the best first.
         */
        TriedFinetuning: {
            /** Model */
            model: string;
            /** Settings */
            settings: {
                [key: string]: boolean | number | string | null;
            };
            /**
             * Epochs
             * @description that it was given
             */
            epochs: number;
            /** Best Epoch */
            best_epoch: number;
            /**
             * Score
             * @description validation accuracy of that epoch
             */
            score: number | null;
            /**
             * Seconds
             * @description that it took in all
             */
            seconds: number;
            /**
             * Expected Seconds
             * @description what quicktune expected of that when it chose
             */
            expected_seconds: number | null;
            /**
             * Ended
             * @enum {string}
             */
            ended: "trained to the end" | "others looked better" | "diverged" | "failed" | "out of time";
        };
        /** Usage */
        Usage: {
            /** Tenant */
            tenant: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Kinds */
            kinds: components["schemas"]["KindUsage"][];
            /**
             * Stored Bytes
             * @description uploads and artifacts kept now
             */
            stored_bytes: number;
            /** Files */
            files: number;
            limits: components["schemas"]["Limits"];
        };
        /** VerifyResult */
        VerifyResult: {
            /**
             * Verified
             * @description every column is what it was when the file was written
             */
            verified: boolean;
            /**
             * Wrong
             * @description the columns that are not
             */
            wrong: string[];
        };
        /**
         * VerifySpec
         * @description Compute every cell of a compressed file again and compare it with the original's digest.
         */
        VerifySpec: {
            /**
             * Input
             * @description a compressed file
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            input: string;
        };
        /** ViewSqlAnswer */
        ViewSqlAnswer: {
            /**
             * Sql
             * @description a SELECT over `path`: CREATE VIEW name AS …
             */
            sql: string;
        };
        /**
         * ViewSqlCall
         * @description Ask for a SELECT that restores the table in any DuckDB.
         */
        ViewSqlCall: {
            /**
             * Input
             * @description a compressed file
             * @example file_01kb5w0y7m8q2v3x4z5a6b7c8d
             */
            input: string;
            /**
             * Path
             * @description where your copy of the file will lie
             * @default table.virtual.parquet
             */
            path?: string;
        };
        /** WrongRow */
        WrongRow: {
            /**
             * Row
             * @description the row's number, from 0
             */
            row: number;
            /**
             * Cell
             * @description what the target's cell is, as text
             */
            cell: string;
            /**
             * Expected
             * @description what the formula gives, as text
             */
            expected: string;
        };
        /** FieldProblem */
        FieldProblem: {
            /**
             * Pointer
             * @description JSON pointer into the request body
             * @default null
             */
            pointer: string | null;
            /**
             * Parameter
             * @description name of the query, path or header parameter
             * @default null
             */
            parameter: string | null;
            /** Detail */
            detail: string;
        };
        /**
         * ProblemDetails
         * @description RFC 9457.
         */
        ProblemDetails: {
            /**
             * Type
             * @example urn:gristmill:problem:invalid-request
             */
            type: string;
            /** Title */
            title: string;
            /** Status */
            status: number;
            /**
             * Detail
             * @description what is wrong and what to do about it
             */
            detail: string;
            /**
             * Request Id
             * @default null
             */
            request_id: string | null;
            /**
             * Errors
             * @default []
             */
            errors: components["schemas"]["FieldProblem"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    compression_submit_compress: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompressSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_CompressSpec_CompressResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_CompressSpec_CompressResult_"];
                };
            };
        };
    };
    compression_get_compress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_CompressSpec_CompressResult_"];
                };
            };
        };
    };
    compression_submit_analyze: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnalyzeSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_AnalyzeSpec_AnalyzeResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_AnalyzeSpec_AnalyzeResult_"];
                };
            };
        };
    };
    compression_get_analyze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_AnalyzeSpec_AnalyzeResult_"];
                };
            };
        };
    };
    compression_submit_compare: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompareSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_CompareSpec_CompareResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_CompareSpec_CompareResult_"];
                };
            };
        };
    };
    compression_get_compare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_CompareSpec_CompareResult_"];
                };
            };
        };
    };
    compression_submit_verify: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifySpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_VerifySpec_VerifyResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_VerifySpec_VerifyResult_"];
                };
            };
        };
    };
    compression_get_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_VerifySpec_VerifyResult_"];
                };
            };
        };
    };
    compression_submit_restore: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_RestoreSpec_RestoreResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_RestoreSpec_RestoreResult_"];
                };
            };
        };
    };
    compression_get_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_RestoreSpec_RestoreResult_"];
                };
            };
        };
    };
    compression_submit_query: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuerySpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_QuerySpec_QueryResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_QuerySpec_QueryResult_"];
                };
            };
        };
    };
    compression_get_query: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_QuerySpec_QueryResult_"];
                };
            };
        };
    };
    compression_query: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueryCall"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueryAnswer"];
                };
            };
        };
    };
    compression_view_sql: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewSqlCall"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewSqlAnswer"];
                };
            };
        };
    };
    ensemble_submit_fit: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FitEnsembleSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_FitEnsembleSpec_FitEnsembleResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_FitEnsembleSpec_FitEnsembleResult_"];
                };
            };
        };
    };
    ensemble_get_fit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_FitEnsembleSpec_FitEnsembleResult_"];
                };
            };
        };
    };
    ensemble_submit_predict_batch: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CombineSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_CombineSpec_CombineResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_CombineSpec_CombineResult_"];
                };
            };
        };
    };
    ensemble_get_predict_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_CombineSpec_CombineResult_"];
                };
            };
        };
    };
    ensemble_submit_compare: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompareMethodsSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_CompareMethodsSpec_CompareMethodsResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_CompareMethodsSpec_CompareMethodsResult_"];
                };
            };
        };
    };
    ensemble_get_compare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_CompareMethodsSpec_CompareMethodsResult_"];
                };
            };
        };
    };
    ensemble_submit_finetune_trial: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinetuneTrialSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_FinetuneTrialSpec_FinetuneTrialResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_FinetuneTrialSpec_FinetuneTrialResult_"];
                };
            };
        };
    };
    ensemble_get_finetune_trial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_FinetuneTrialSpec_FinetuneTrialResult_"];
                };
            };
        };
    };
    ensemble_submit_finetune_text: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinetuneTextSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_FinetuneTextSpec_FinetuneTextResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_FinetuneTextSpec_FinetuneTextResult_"];
                };
            };
        };
    };
    ensemble_get_finetune_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_FinetuneTextSpec_FinetuneTextResult_"];
                };
            };
        };
    };
    ensemble_submit_metadataset: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MetadatasetSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_MetadatasetSpec_MetadatasetResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_MetadatasetSpec_MetadatasetResult_"];
                };
            };
        };
    };
    ensemble_get_metadataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_MetadatasetSpec_MetadatasetResult_"];
                };
            };
        };
    };
    ensemble_predict: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CombineCall"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CombineAnswer"];
                };
            };
        };
    };
    explain_submit_learner_trial: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LearnerTrialSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_LearnerTrialSpec_LearnerTrialResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_LearnerTrialSpec_LearnerTrialResult_"];
                };
            };
        };
    };
    explain_get_learner_trial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_LearnerTrialSpec_LearnerTrialResult_"];
                };
            };
        };
    };
    explain_submit_train_imn: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainImnSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_TrainImnSpec_TrainImnResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_TrainImnSpec_TrainImnResult_"];
                };
            };
        };
    };
    explain_get_train_imn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_TrainImnSpec_TrainImnResult_"];
                };
            };
        };
    };
    explain_submit_explain_batch: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainBatchSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_ExplainBatchSpec_ExplainBatchResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_ExplainBatchSpec_ExplainBatchResult_"];
                };
            };
        };
    };
    explain_get_explain_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_ExplainBatchSpec_ExplainBatchResult_"];
                };
            };
        };
    };
    explain_submit_evaluate_explanations: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluateExplanationsSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_EvaluateExplanationsSpec_EvaluateExplanationsResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_EvaluateExplanationsSpec_EvaluateExplanationsResult_"];
                };
            };
        };
    };
    explain_get_evaluate_explanations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_EvaluateExplanationsSpec_EvaluateExplanationsResult_"];
                };
            };
        };
    };
    explain_submit_tabular_study: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TabularStudySpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_TabularStudySpec_TabularStudyResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_TabularStudySpec_TabularStudyResult_"];
                };
            };
        };
    };
    explain_get_tabular_study: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_TabularStudySpec_TabularStudyResult_"];
                };
            };
        };
    };
    explain_explain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainCall"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplainAnswer"];
                };
            };
        };
    };
    explain_describe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DescribeCall"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DescribeAnswer"];
                };
            };
        };
    };
    hpo_submit_pipeline_trial: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineTrialSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_PipelineTrialSpec_PipelineTrialResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_PipelineTrialSpec_PipelineTrialResult_"];
                };
            };
        };
    };
    hpo_get_pipeline_trial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_PipelineTrialSpec_PipelineTrialResult_"];
                };
            };
        };
    };
    hpo_submit_pipeline_search: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineSearchSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_PipelineSearchSpec_PipelineSearchResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_PipelineSearchSpec_PipelineSearchResult_"];
                };
            };
        };
    };
    hpo_get_pipeline_search: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_PipelineSearchSpec_PipelineSearchResult_"];
                };
            };
        };
    };
    hpo_submit_pipeline_meta_train: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineMetaTrainSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_PipelineMetaTrainSpec_PipelineMetaTrainResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_PipelineMetaTrainSpec_PipelineMetaTrainResult_"];
                };
            };
        };
    };
    hpo_get_pipeline_meta_train: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_PipelineMetaTrainSpec_PipelineMetaTrainResult_"];
                };
            };
        };
    };
    hpo_submit_pipeline_replay: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineReplaySpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_PipelineReplaySpec_PipelineReplayResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_PipelineReplaySpec_PipelineReplayResult_"];
                };
            };
        };
    };
    hpo_get_pipeline_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_PipelineReplaySpec_PipelineReplayResult_"];
                };
            };
        };
    };
    hpo_submit_finetune: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinetuneSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_FinetuneSpec_FinetuneResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_FinetuneSpec_FinetuneResult_"];
                };
            };
        };
    };
    hpo_get_finetune: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_FinetuneSpec_FinetuneResult_"];
                };
            };
        };
    };
    hpo_submit_finetune_search: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinetuneSearchSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_FinetuneSearchSpec_FinetuneSearchResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_FinetuneSearchSpec_FinetuneSearchResult_"];
                };
            };
        };
    };
    hpo_get_finetune_search: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_FinetuneSearchSpec_FinetuneSearchResult_"];
                };
            };
        };
    };
    hpo_submit_quicktune_meta_train: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuicktuneMetaTrainSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_QuicktuneMetaTrainSpec_QuicktuneMetaTrainResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_QuicktuneMetaTrainSpec_QuicktuneMetaTrainResult_"];
                };
            };
        };
    };
    hpo_get_quicktune_meta_train: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_QuicktuneMetaTrainSpec_QuicktuneMetaTrainResult_"];
                };
            };
        };
    };
    hpo_submit_quicktune_replay: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuicktuneReplaySpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_QuicktuneReplaySpec_QuicktuneReplayResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_QuicktuneReplaySpec_QuicktuneReplayResult_"];
                };
            };
        };
    };
    hpo_get_quicktune_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_QuicktuneReplaySpec_QuicktuneReplayResult_"];
                };
            };
        };
    };
    hpo_submit_lm_train: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LmTrainSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_LmTrainSpec_LmTrainResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_LmTrainSpec_LmTrainResult_"];
                };
            };
        };
    };
    hpo_get_lm_train: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_LmTrainSpec_LmTrainResult_"];
                };
            };
        };
    };
    hpo_submit_lm_tune: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LmTuneSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_LmTuneSpec_LmTuneResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_LmTuneSpec_LmTuneResult_"];
                };
            };
        };
    };
    hpo_get_lm_tune: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_LmTuneSpec_LmTuneResult_"];
                };
            };
        };
    };
    hpo_submit_lm_grow: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LmGrowSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_LmGrowSpec_LmGrowResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_LmGrowSpec_LmGrowResult_"];
                };
            };
        };
    };
    hpo_get_lm_grow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_LmGrowSpec_LmGrowResult_"];
                };
            };
        };
    };
    hpo_submit_lm_coordinate_check: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LmCoordinateSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_LmCoordinateSpec_LmCoordinateResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_LmCoordinateSpec_LmCoordinateResult_"];
                };
            };
        };
    };
    hpo_get_lm_coordinate_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_LmCoordinateSpec_LmCoordinateResult_"];
                };
            };
        };
    };
    hpo_predict_pipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PredictPipelineCall"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PredictPipelineAnswer"];
                };
            };
        };
    };
    hpo_predict_finetuned: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PredictFinetunedCall"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PredictFinetunedAnswer"];
                };
            };
        };
    };
    hpo_generate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LmGenerateCall"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LmGenerateAnswer"];
                };
            };
        };
    };
    hpo_list_studies: {
        parameters: {
            query?: {
                /** @description entries on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePage_StudySpec_StudyState_"];
                };
            };
        };
    };
    hpo_create_studies: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudySpec"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView_StudySpec_StudyState_"];
                };
            };
        };
    };
    hpo_get_studies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView_StudySpec_StudyState_"];
                };
            };
        };
    };
    hpo_delete_studies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    hpo_studies_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description `"version"`; the change is refused when it is not the newest */
                "if-match"?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskAnswer"];
                };
            };
        };
    };
    hpo_studies_tell: {
        parameters: {
            query?: never;
            header?: {
                /** @description `"version"`; the change is refused when it is not the newest */
                "if-match"?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TellAnswer"];
                };
            };
        };
    };
    hpo_studies_best: {
        parameters: {
            query?: never;
            header?: {
                /** @description `"version"`; the change is refused when it is not the newest */
                "if-match"?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BestRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BestAnswer"];
                };
            };
        };
    };
    hpo_studies_pareto: {
        parameters: {
            query?: never;
            header?: {
                /** @description `"version"`; the change is refused when it is not the newest */
                "if-match"?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BestRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParetoAnswer"];
                };
            };
        };
    };
    nas_submit_search: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchitectureSearchSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_ArchitectureSearchSpec_ArchitectureSearchResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_ArchitectureSearchSpec_ArchitectureSearchResult_"];
                };
            };
        };
    };
    nas_get_search: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_ArchitectureSearchSpec_ArchitectureSearchResult_"];
                };
            };
        };
    };
    nas_submit_train_predictor: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainPredictorSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_TrainPredictorSpec_TrainPredictorResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_TrainPredictorSpec_TrainPredictorResult_"];
                };
            };
        };
    };
    nas_get_train_predictor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_TrainPredictorSpec_TrainPredictorResult_"];
                };
            };
        };
    };
    nas_submit_measure: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeasureSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_MeasureSpec_MeasureResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_MeasureSpec_MeasureResult_"];
                };
            };
        };
    };
    nas_get_measure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_MeasureSpec_MeasureResult_"];
                };
            };
        };
    };
    nas_submit_train_architectures: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainArchitecturesSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_TrainArchitecturesSpec_TrainArchitecturesResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_TrainArchitecturesSpec_TrainArchitecturesResult_"];
                };
            };
        };
    };
    nas_get_train_architectures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_TrainArchitecturesSpec_TrainArchitecturesResult_"];
                };
            };
        };
    };
    nas_submit_evaluate: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluateFrontsSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_EvaluateFrontsSpec_EvaluateFrontsResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_EvaluateFrontsSpec_EvaluateFrontsResult_"];
                };
            };
        };
    };
    nas_get_evaluate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_EvaluateFrontsSpec_EvaluateFrontsResult_"];
                };
            };
        };
    };
    nas_front: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FrontCall"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrontAnswer"];
                };
            };
        };
    };
    nas_pick: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PickCall"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickAnswer"];
                };
            };
        };
    };
    nas_predict_latency: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PredictLatencyCall"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PredictLatencyAnswer"];
                };
            };
        };
    };
    rl_submit_meta_train: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MetaTrainSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_MetaTrainSpec_MetaTrainResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_MetaTrainSpec_MetaTrainResult_"];
                };
            };
        };
    };
    rl_get_meta_train: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_MetaTrainSpec_MetaTrainResult_"];
                };
            };
        };
    };
    rl_submit_adapt: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdaptSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_AdaptSpec_AdaptResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_AdaptSpec_AdaptResult_"];
                };
            };
        };
    };
    rl_get_adapt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_AdaptSpec_AdaptResult_"];
                };
            };
        };
    };
    rl_submit_meta_benchmark: {
        parameters: {
            query?: {
                /** @description `name=value`, to find the job again; may be repeated */
                label?: string[];
                /** @description higher is claimed first */
                priority?: number;
                /** @description runs before the job is given up; default: the kind's */
                max_attempts?: number | null;
                /** @description longest run; default: the kind's */
                timeout_seconds?: number | null;
            };
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MetaBenchmarkSpec"];
            };
        };
        responses: {
            /** @description The job ended within `Prefer: wait`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_MetaBenchmarkSpec_MetaBenchmarkResult_"];
                };
            };
            /** @description The job is queued; follow `Location`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_MetaBenchmarkSpec_MetaBenchmarkResult_"];
                };
            };
        };
    };
    rl_get_meta_benchmark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_MetaBenchmarkSpec_MetaBenchmarkResult_"];
                };
            };
        };
    };
    rl_list_sessions: {
        parameters: {
            query?: {
                /** @description entries on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePage_SessionSpec_SessionState_"];
                };
            };
        };
    };
    rl_create_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionSpec"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView_SessionSpec_SessionState_"];
                };
            };
        };
    };
    rl_get_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView_SessionSpec_SessionState_"];
                };
            };
        };
    };
    rl_delete_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    rl_sessions_act: {
        parameters: {
            query?: never;
            header?: {
                /** @description `"version"`; the change is refused when it is not the newest */
                "if-match"?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                service?: string | null;
                kind?: string | null;
                status?: ("queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled") | null;
                /** @description `name=value`; all must match */
                label?: string[];
                /** @description list this search's trials instead */
                parent?: string | null;
                /** @description entries on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_dict_str__Any__dict_str__Any__"];
                };
            };
        };
    };
    delete_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    cancel_job: {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_dict_str__Any__dict_str__Any__"];
                };
            };
            /** @description The job was asked to stop. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_dict_str__Any__dict_str__Any__"];
                };
            };
        };
    };
    resubmit_job: {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=N` waits up to N seconds (at most 300) for the job to end. */
                prefer?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_dict_str__Any__dict_str__Any__"];
                };
            };
            /** @description The new job is queued. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job_dict_str__Any__dict_str__Any__"];
                };
            };
        };
    };
    list_job_files: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArtifactList"];
                };
            };
        };
    };
    list_job_events: {
        parameters: {
            query?: {
                /** @description leave out events up to this number */
                after?: number;
                /** @description entries on a page */
                limit?: number;
            };
            header?: {
                accept?: string | null;
                /** @description go on after this event */
                "last-event-id"?: number | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                    "text/event-stream": string;
                };
            };
        };
    };
    list_files: {
        parameters: {
            query?: {
                /** @description entries on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePage"];
                };
            };
        };
    };
    upload_file: {
        parameters: {
            query?: {
                /** @description what to call it */
                name?: string;
            };
            header?: {
                "content-length"?: number | null;
                "content-type"?: string | null;
                /** @description RFC 9530, `sha-256=:…:`; checked when given */
                "content-digest"?: string | null;
                /** @description Repeat a request with the same key and it is carried out once: the answer is that of the first time. Kept for 24 hours. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileInfo"];
                };
            };
        };
    };
    get_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileInfo"];
                };
            };
        };
    };
    delete_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    download_file: {
        parameters: {
            query?: never;
            header?: {
                range?: string | null;
                "if-none-match"?: string | null;
                "if-range"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part that `Range` asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    preview_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
        };
    };
    list_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyList"];
                };
            };
        };
    };
    create_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKey"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedKey"];
                };
            };
        };
    };
    rotate_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyRotation"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedKey"];
                };
            };
        };
    };
    revoke_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_audit: {
        parameters: {
            query?: {
                /** @description entries on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
        };
    };
    get_usage: {
        parameters: {
            query?: {
                /** @description look back this many days, as far as jobs are kept */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
        };
    };
}
