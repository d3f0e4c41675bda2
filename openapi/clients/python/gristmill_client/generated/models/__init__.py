""" Contains all the data models used in inputs/outputs """

from .act_answer import ActAnswer
from .act_request import ActRequest
from .adapt_job import AdaptJob
from .adapt_job_labels import AdaptJobLabels
from .adapt_job_status import AdaptJobStatus
from .adapt_result import AdaptResult
from .adapt_result_family import AdaptResultFamily
from .adapt_spec import AdaptSpec
from .adapt_spec_split import AdaptSpecSplit
from .algorithm_score import AlgorithmScore
from .algorithm_score_algorithm import AlgorithmScoreAlgorithm
from .analyze_job import AnalyzeJob
from .analyze_job_labels import AnalyzeJobLabels
from .analyze_job_status import AnalyzeJobStatus
from .analyze_result import AnalyzeResult
from .analyze_spec import AnalyzeSpec
from .analyze_spec_codec import AnalyzeSpecCodec
from .analyze_spec_families_type_0_item import AnalyzeSpecFamiliesType0Item
from .analyze_spec_objective import AnalyzeSpecObjective
from .architecture_search_job import ArchitectureSearchJob
from .architecture_search_job_labels import ArchitectureSearchJobLabels
from .architecture_search_job_status import ArchitectureSearchJobStatus
from .architecture_search_result import ArchitectureSearchResult
from .architecture_search_result_held_out import ArchitectureSearchResultHeldOut
from .architecture_search_result_space import ArchitectureSearchResultSpace
from .architecture_search_spec import ArchitectureSearchSpec
from .architecture_search_spec_combination import ArchitectureSearchSpecCombination
from .architecture_search_spec_estimator import ArchitectureSearchSpecEstimator
from .architecture_search_spec_scalarisation import ArchitectureSearchSpecScalarisation
from .architecture_search_spec_space import ArchitectureSearchSpecSpace
from .architecture_timing import ArchitectureTiming
from .artifact_list import ArtifactList
from .ask_answer import AskAnswer
from .ask_request import AskRequest
from .bandits_family import BanditsFamily
from .base_model_use import BaseModelUse
from .best_answer import BestAnswer
from .best_request import BestRequest
from .calibration import Calibration
from .changed_column import ChangedColumn
from .choice_parameter import ChoiceParameter
from .column import Column
from .combine_answer import CombineAnswer
from .combine_answer_weights_type_0_item import CombineAnswerWeightsType0Item
from .combine_call import CombineCall
from .combine_call_predictions import CombineCallPredictions
from .combine_job import CombineJob
from .combine_job_labels import CombineJobLabels
from .combine_job_status import CombineJobStatus
from .combine_result import CombineResult
from .combine_result_scores_type_0 import CombineResultScoresType0
from .combine_spec import CombineSpec
from .compare_job import CompareJob
from .compare_job_labels import CompareJobLabels
from .compare_job_status import CompareJobStatus
from .compare_methods_job import CompareMethodsJob
from .compare_methods_job_labels import CompareMethodsJobLabels
from .compare_methods_job_status import CompareMethodsJobStatus
from .compare_methods_result import CompareMethodsResult
from .compare_methods_result_loss import CompareMethodsResultLoss
from .compare_methods_result_p_values import CompareMethodsResultPValues
from .compare_methods_result_p_values_additional_property import CompareMethodsResultPValuesAdditionalProperty
from .compare_methods_result_refused import CompareMethodsResultRefused
from .compare_methods_spec import CompareMethodsSpec
from .compare_methods_spec_methods_item import CompareMethodsSpecMethodsItem
from .compare_methods_spec_metric_type_0 import CompareMethodsSpecMetricType0
from .compare_result import CompareResult
from .compare_spec import CompareSpec
from .compare_spec_codec import CompareSpecCodec
from .compare_spec_families_type_0_item import CompareSpecFamiliesType0Item
from .compare_spec_objective import CompareSpecObjective
from .compared_groups import ComparedGroups
from .compared_method import ComparedMethod
from .compared_method_method import ComparedMethodMethod
from .compared_method_scores import ComparedMethodScores
from .compared_pair import ComparedPair
from .compared_pair_one import ComparedPairOne
from .compared_pair_other import ComparedPairOther
from .compress_job import CompressJob
from .compress_job_labels import CompressJobLabels
from .compress_job_status import CompressJobStatus
from .compress_result import CompressResult
from .compress_result_seconds import CompressResultSeconds
from .compress_spec import CompressSpec
from .compress_spec_codec import CompressSpecCodec
from .compress_spec_families_type_0_item import CompressSpecFamiliesType0Item
from .compress_spec_objective import CompressSpecObjective
from .contender import Contender
from .contrast import Contrast
from .counterfactual_row import CounterfactualRow
from .created_key import CreatedKey
from .curve_point import CurvePoint
from .curves_judged import CurvesJudged
from .data_finding import DataFinding
from .dependence import Dependence
from .describe_answer import DescribeAnswer
from .describe_answer_about import DescribeAnswerAbout
from .describe_answer_columns import DescribeAnswerColumns
from .describe_answer_dependence import DescribeAnswerDependence
from .describe_answer_task import DescribeAnswerTask
from .describe_call import DescribeCall
from .device_by_references import DeviceByReferences
from .device_front import DeviceFront
from .device_quality import DeviceQuality
from .episode_score import EpisodeScore
from .estimate import Estimate
from .evaluate_explanations_job import EvaluateExplanationsJob
from .evaluate_explanations_job_labels import EvaluateExplanationsJobLabels
from .evaluate_explanations_job_status import EvaluateExplanationsJobStatus
from .evaluate_explanations_result import EvaluateExplanationsResult
from .evaluate_explanations_spec import EvaluateExplanationsSpec
from .evaluate_explanations_spec_explainers_item import EvaluateExplanationsSpecExplainersItem
from .evaluate_fronts_job import EvaluateFrontsJob
from .evaluate_fronts_job_labels import EvaluateFrontsJobLabels
from .evaluate_fronts_job_status import EvaluateFrontsJobStatus
from .evaluate_fronts_result import EvaluateFrontsResult
from .evaluate_fronts_spec import EvaluateFrontsSpec
from .evaluate_fronts_spec_fronts import EvaluateFrontsSpecFronts
from .evaluated_pipeline import EvaluatedPipeline
from .evaluated_pipeline_pipeline import EvaluatedPipelinePipeline
from .evaluated_table import EvaluatedTable
from .evaluated_table_metric import EvaluatedTableMetric
from .evaluated_table_refused import EvaluatedTableRefused
from .evaluated_table_scores import EvaluatedTableScores
from .event import Event
from .event_data import EventData
from .event_page import EventPage
from .expectation import Expectation
from .explain_answer import ExplainAnswer
from .explain_answer_task import ExplainAnswerTask
from .explain_batch_job import ExplainBatchJob
from .explain_batch_job_labels import ExplainBatchJobLabels
from .explain_batch_job_status import ExplainBatchJobStatus
from .explain_batch_result import ExplainBatchResult
from .explain_batch_result_task import ExplainBatchResultTask
from .explain_batch_result_warnings import ExplainBatchResultWarnings
from .explain_batch_spec import ExplainBatchSpec
from .explain_call import ExplainCall
from .explain_call_columns import ExplainCallColumns
from .explained_row import ExplainedRow
from .explained_row_contrast_type_0 import ExplainedRowContrastType0
from .explained_row_contributions import ExplainedRowContributions
from .explained_row_slopes_type_0 import ExplainedRowSlopesType0
from .failed_run import FailedRun
from .favouring_trait import FavouringTrait
from .feature_importance import FeatureImportance
from .field_problem import FieldProblem
from .file_info import FileInfo
from .file_info_inspection import FileInfoInspection
from .file_page import FilePage
from .file_summary import FileSummary
from .finetune_curve import FinetuneCurve
from .finetune_job import FinetuneJob
from .finetune_job_labels import FinetuneJobLabels
from .finetune_job_status import FinetuneJobStatus
from .finetune_result import FinetuneResult
from .finetune_result_modality import FinetuneResultModality
from .finetune_result_rows import FinetuneResultRows
from .finetune_search_job import FinetuneSearchJob
from .finetune_search_job_labels import FinetuneSearchJobLabels
from .finetune_search_job_status import FinetuneSearchJobStatus
from .finetune_search_result import FinetuneSearchResult
from .finetune_search_result_ended_by import FinetuneSearchResultEndedBy
from .finetune_search_result_failures import FinetuneSearchResultFailures
from .finetune_search_result_modality import FinetuneSearchResultModality
from .finetune_search_result_rows import FinetuneSearchResultRows
from .finetune_search_spec import FinetuneSearchSpec
from .finetune_search_spec_method import FinetuneSearchSpecMethod
from .finetune_search_spec_space import FinetuneSearchSpecSpace
from .finetune_settings import FinetuneSettings
from .finetune_settings_augmentation import FinetuneSettingsAugmentation
from .finetune_settings_schedule import FinetuneSettingsSchedule
from .finetune_spec import FinetuneSpec
from .finetune_text_job import FinetuneTextJob
from .finetune_text_job_labels import FinetuneTextJobLabels
from .finetune_text_job_status import FinetuneTextJobStatus
from .finetune_text_result import FinetuneTextResult
from .finetune_text_result_best_run_test import FinetuneTextResultBestRunTest
from .finetune_text_result_estimate import FinetuneTextResultEstimate
from .finetune_text_result_rows import FinetuneTextResultRows
from .finetune_text_result_test import FinetuneTextResultTest
from .finetune_text_spec import FinetuneTextSpec
from .finetune_text_spec_method import FinetuneTextSpecMethod
from .finetune_text_spec_metric_type_0 import FinetuneTextSpecMetricType0
from .finetune_trial_job import FinetuneTrialJob
from .finetune_trial_job_labels import FinetuneTrialJobLabels
from .finetune_trial_job_status import FinetuneTrialJobStatus
from .finetune_trial_result import FinetuneTrialResult
from .finetune_trial_result_rows import FinetuneTrialResultRows
from .finetune_trial_result_test import FinetuneTrialResultTest
from .finetune_trial_result_validation import FinetuneTrialResultValidation
from .finetune_trial_spec import FinetuneTrialSpec
from .finetune_trial_spec_update import FinetuneTrialSpecUpdate
from .finetuned_run import FinetunedRun
from .finetuned_run_test import FinetunedRunTest
from .finetuned_run_validation import FinetunedRunValidation
from .fit_ensemble_job import FitEnsembleJob
from .fit_ensemble_job_labels import FitEnsembleJobLabels
from .fit_ensemble_job_status import FitEnsembleJobStatus
from .fit_ensemble_result import FitEnsembleResult
from .fit_ensemble_result_candidates import FitEnsembleResultCandidates
from .fit_ensemble_result_curves import FitEnsembleResultCurves
from .fit_ensemble_result_estimate import FitEnsembleResultEstimate
from .fit_ensemble_result_loss import FitEnsembleResultLoss
from .fit_ensemble_result_method import FitEnsembleResultMethod
from .fit_ensemble_result_shares import FitEnsembleResultShares
from .fit_ensemble_result_single_best import FitEnsembleResultSingleBest
from .fit_ensemble_result_uniform import FitEnsembleResultUniform
from .fit_ensemble_spec import FitEnsembleSpec
from .fit_ensemble_spec_method import FitEnsembleSpecMethod
from .fit_ensemble_spec_metric_type_0 import FitEnsembleSpecMetricType0
from .front_answer import FrontAnswer
from .front_call import FrontCall
from .front_call_limits import FrontCallLimits
from .front_point import FrontPoint
from .front_point_operations import FrontPointOperations
from .front_point_predicted import FrontPointPredicted
from .front_quality import FrontQuality
from .function_found import FunctionFound
from .imn_curve import ImnCurve
from .imn_settings import ImnSettings
from .incumbent import Incumbent
from .interval import Interval
from .job import Job
from .job_error import JobError
from .job_labels import JobLabels
from .job_page import JobPage
from .job_result_type_0 import JobResultType0
from .job_spec import JobSpec
from .job_status import JobStatus
from .judged_explainer import JudgedExplainer
from .judged_explainer_explainer import JudgedExplainerExplainer
from .judged_explainer_metrics import JudgedExplainerMetrics
from .judged_explainer_of import JudgedExplainerOf
from .judged_learner import JudgedLearner
from .judged_learner_hyperparameters_item import JudgedLearnerHyperparametersItem
from .judged_learner_learner import JudgedLearnerLearner
from .judged_learner_scores import JudgedLearnerScores
from .judged_table import JudgedTable
from .judged_table_best import JudgedTableBest
from .judged_table_metric import JudgedTableMetric
from .judged_table_scores import JudgedTableScores
from .kept_imn import KeptImn
from .kept_imn_left_out import KeptImnLeftOut
from .key_info import KeyInfo
from .key_list import KeyList
from .kind_usage import KindUsage
from .known_family import KnownFamily
from .known_family_family import KnownFamilyFamily
from .learner_trial_job import LearnerTrialJob
from .learner_trial_job_labels import LearnerTrialJobLabels
from .learner_trial_job_status import LearnerTrialJobStatus
from .learner_trial_result import LearnerTrialResult
from .learner_trial_result_hyperparameters import LearnerTrialResultHyperparameters
from .learner_trial_result_left_out import LearnerTrialResultLeftOut
from .learner_trial_result_scores_type_0 import LearnerTrialResultScoresType0
from .learner_trial_spec import LearnerTrialSpec
from .learner_trial_spec_learner import LearnerTrialSpecLearner
from .learner_trial_spec_metric import LearnerTrialSpecMetric
from .learner_trial_spec_shipped_type_0 import LearnerTrialSpecShippedType0
from .learner_trial_spec_task import LearnerTrialSpecTask
from .learning import Learning
from .learning_curve import LearningCurve
from .learning_initialisation import LearningInitialisation
from .learning_pooling import LearningPooling
from .limits import Limits
from .list_jobs_status_type_0 import ListJobsStatusType0
from .lm_arm import LmArm
from .lm_arm_operator import LmArmOperator
from .lm_coordinate_job import LmCoordinateJob
from .lm_coordinate_job_labels import LmCoordinateJobLabels
from .lm_coordinate_job_status import LmCoordinateJobStatus
from .lm_coordinate_result import LmCoordinateResult
from .lm_coordinate_result_slopes import LmCoordinateResultSlopes
from .lm_coordinate_result_slopes_additional_property import LmCoordinateResultSlopesAdditionalProperty
from .lm_coordinate_spec import LmCoordinateSpec
from .lm_coordinate_spec_optimizer import LmCoordinateSpecOptimizer
from .lm_coordinate_spec_parametrizations_item import LmCoordinateSpecParametrizationsItem
from .lm_curve import LmCurve
from .lm_generate_answer import LmGenerateAnswer
from .lm_generate_call import LmGenerateCall
from .lm_grow_job import LmGrowJob
from .lm_grow_job_labels import LmGrowJobLabels
from .lm_grow_job_status import LmGrowJobStatus
from .lm_grow_result import LmGrowResult
from .lm_grow_result_learning_rates import LmGrowResultLearningRates
from .lm_grow_spec import LmGrowSpec
from .lm_grow_spec_beside_item import LmGrowSpecBesideItem
from .lm_grow_spec_optimizer_type_0 import LmGrowSpecOptimizerType0
from .lm_grow_spec_schedule import LmGrowSpecSchedule
from .lm_grown import LmGrown
from .lm_grown_operator import LmGrownOperator
from .lm_new import LmNew
from .lm_new_tokenizer import LmNewTokenizer
from .lm_train_job import LmTrainJob
from .lm_train_job_labels import LmTrainJobLabels
from .lm_train_job_status import LmTrainJobStatus
from .lm_train_result import LmTrainResult
from .lm_train_result_learning_rates import LmTrainResultLearningRates
from .lm_train_spec import LmTrainSpec
from .lm_train_spec_optimizer_type_0 import LmTrainSpecOptimizerType0
from .lm_train_spec_schedule import LmTrainSpecSchedule
from .lm_tried import LmTried
from .lm_tune_job import LmTuneJob
from .lm_tune_job_labels import LmTuneJobLabels
from .lm_tune_job_status import LmTuneJobStatus
from .lm_tune_result import LmTuneResult
from .lm_tune_result_best_by_width import LmTuneResultBestByWidth
from .lm_tune_spec import LmTuneSpec
from .lm_tune_spec_optimizer_type_0 import LmTuneSpecOptimizerType0
from .lm_tune_spec_schedule import LmTuneSpecSchedule
from .locomotion_family import LocomotionFamily
from .locomotion_family_body import LocomotionFamilyBody
from .locomotion_family_wanted import LocomotionFamilyWanted
from .measure_job import MeasureJob
from .measure_job_labels import MeasureJobLabels
from .measure_job_status import MeasureJobStatus
from .measure_result import MeasureResult
from .measure_spec import MeasureSpec
from .measure_spec_device import MeasureSpecDevice
from .measured_architecture import MeasuredArchitecture
from .meta_benchmark_job import MetaBenchmarkJob
from .meta_benchmark_job_labels import MetaBenchmarkJobLabels
from .meta_benchmark_job_status import MetaBenchmarkJobStatus
from .meta_benchmark_result import MetaBenchmarkResult
from .meta_benchmark_result_improvement import MetaBenchmarkResultImprovement
from .meta_benchmark_result_interquartile_means import MetaBenchmarkResultInterquartileMeans
from .meta_benchmark_spec import MetaBenchmarkSpec
from .meta_benchmark_spec_algorithms_item import MetaBenchmarkSpecAlgorithmsItem
from .meta_benchmark_spec_learning_rates import MetaBenchmarkSpecLearningRates
from .meta_table import MetaTable
from .meta_train_job import MetaTrainJob
from .meta_train_job_labels import MetaTrainJobLabels
from .meta_train_job_status import MetaTrainJobStatus
from .meta_train_result import MetaTrainResult
from .meta_train_result_family import MetaTrainResultFamily
from .meta_train_result_settings import MetaTrainResultSettings
from .meta_train_result_spaces import MetaTrainResultSpaces
from .meta_train_spec import MetaTrainSpec
from .meta_train_spec_algorithm import MetaTrainSpecAlgorithm
from .meta_train_spec_device import MetaTrainSpecDevice
from .meta_train_spec_initialisation import MetaTrainSpecInitialisation
from .meta_train_spec_pooling import MetaTrainSpecPooling
from .meta_world_family import MetaWorldFamily
from .meta_world_family_benchmark import MetaWorldFamilyBenchmark
from .metadataset_job import MetadatasetJob
from .metadataset_job_labels import MetadatasetJobLabels
from .metadataset_job_status import MetadatasetJobStatus
from .metadataset_result import MetadatasetResult
from .metadataset_run import MetadatasetRun
from .metadataset_spec import MetadatasetSpec
from .metadataset_spec_shipped_type_0 import MetadatasetSpecShippedType0
from .metadataset_spec_split_type_0 import MetadatasetSpecSplitType0
from .metadataset_spec_updates_type_0_item import MetadatasetSpecUpdatesType0Item
from .new_key import NewKey
from .number_parameter import NumberParameter
from .number_parameter_kind import NumberParameterKind
from .omnibus_test import OmnibusTest
from .option_of_space import OptionOfSpace
from .option_of_space_hyperparameters import OptionOfSpaceHyperparameters
from .pareto_answer import ParetoAnswer
from .pick_answer import PickAnswer
from .pick_call import PickCall
from .pipeline_finish import PipelineFinish
from .pipeline_finished import PipelineFinished
from .pipeline_finished_left_out import PipelineFinishedLeftOut
from .pipeline_meta_train_job import PipelineMetaTrainJob
from .pipeline_meta_train_job_labels import PipelineMetaTrainJobLabels
from .pipeline_meta_train_job_status import PipelineMetaTrainJobStatus
from .pipeline_meta_train_result import PipelineMetaTrainResult
from .pipeline_meta_train_result_nll import PipelineMetaTrainResultNll
from .pipeline_meta_train_result_nmse import PipelineMetaTrainResultNmse
from .pipeline_meta_train_result_portfolio_item import PipelineMetaTrainResultPortfolioItem
from .pipeline_meta_train_spec import PipelineMetaTrainSpec
from .pipeline_option import PipelineOption
from .pipeline_option_hyperparameters import PipelineOptionHyperparameters
from .pipeline_replay_job import PipelineReplayJob
from .pipeline_replay_job_labels import PipelineReplayJobLabels
from .pipeline_replay_job_status import PipelineReplayJobStatus
from .pipeline_replay_result import PipelineReplayResult
from .pipeline_replay_result_p_values import PipelineReplayResultPValues
from .pipeline_replay_spec import PipelineReplaySpec
from .pipeline_replay_spec_methods_item import PipelineReplaySpecMethodsItem
from .pipeline_search_job import PipelineSearchJob
from .pipeline_search_job_labels import PipelineSearchJobLabels
from .pipeline_search_job_status import PipelineSearchJobStatus
from .pipeline_search_result import PipelineSearchResult
from .pipeline_search_result_ended_by import PipelineSearchResultEndedBy
from .pipeline_search_result_hyperparameter_importance import PipelineSearchResultHyperparameterImportance
from .pipeline_search_result_hyperparameter_importance_additional_property import PipelineSearchResultHyperparameterImportanceAdditionalProperty
from .pipeline_search_result_importance import PipelineSearchResultImportance
from .pipeline_search_result_left_out import PipelineSearchResultLeftOut
from .pipeline_search_result_metric import PipelineSearchResultMetric
from .pipeline_search_result_task import PipelineSearchResultTask
from .pipeline_search_spec import PipelineSearchSpec
from .pipeline_search_spec_method import PipelineSearchSpecMethod
from .pipeline_search_spec_metric_type_0 import PipelineSearchSpecMetricType0
from .pipeline_search_spec_task_type_0 import PipelineSearchSpecTaskType0
from .pipeline_trial_job import PipelineTrialJob
from .pipeline_trial_job_labels import PipelineTrialJobLabels
from .pipeline_trial_job_status import PipelineTrialJobStatus
from .pipeline_trial_result import PipelineTrialResult
from .pipeline_trial_result_status import PipelineTrialResultStatus
from .pipeline_trial_spec import PipelineTrialSpec
from .pipeline_trial_spec_metric import PipelineTrialSpecMetric
from .pipeline_trial_spec_task import PipelineTrialSpecTask
from .point_goal_family import PointGoalFamily
from .predict_finetuned_answer import PredictFinetunedAnswer
from .predict_finetuned_call import PredictFinetunedCall
from .predict_latency_answer import PredictLatencyAnswer
from .predict_latency_call import PredictLatencyCall
from .predict_pipeline_answer import PredictPipelineAnswer
from .predict_pipeline_call import PredictPipelineCall
from .predict_pipeline_call_columns import PredictPipelineCallColumns
from .predictions import Predictions
from .preview import Preview
from .preview_kind import PreviewKind
from .problem_details import ProblemDetails
from .progress import Progress
from .progress_metrics import ProgressMetrics
from .query_answer import QueryAnswer
from .query_call import QueryCall
from .query_call_tables import QueryCallTables
from .query_job import QueryJob
from .query_job_labels import QueryJobLabels
from .query_job_status import QueryJobStatus
from .query_result import QueryResult
from .query_spec import QuerySpec
from .query_spec_tables import QuerySpecTables
from .quicktune_meta_train_job import QuicktuneMetaTrainJob
from .quicktune_meta_train_job_labels import QuicktuneMetaTrainJobLabels
from .quicktune_meta_train_job_status import QuicktuneMetaTrainJobStatus
from .quicktune_meta_train_result import QuicktuneMetaTrainResult
from .quicktune_meta_train_spec import QuicktuneMetaTrainSpec
from .quicktune_replay_job import QuicktuneReplayJob
from .quicktune_replay_job_labels import QuicktuneReplayJobLabels
from .quicktune_replay_job_status import QuicktuneReplayJobStatus
from .quicktune_replay_result import QuicktuneReplayResult
from .quicktune_replay_spec import QuicktuneReplaySpec
from .quicktune_replay_spec_methods_item import QuicktuneReplaySpecMethodsItem
from .regime_of_tables import RegimeOfTables
from .regime_of_tables_mean_ranks import RegimeOfTablesMeanRanks
from .relation_refused import RelationRefused
from .relation_used import RelationUsed
from .replayed_curves import ReplayedCurves
from .replayed_curves_method import ReplayedCurvesMethod
from .replayed_method import ReplayedMethod
from .replayed_method_high import ReplayedMethodHigh
from .replayed_method_low import ReplayedMethodLow
from .replayed_method_rank import ReplayedMethodRank
from .replayed_method_rank_high import ReplayedMethodRankHigh
from .replayed_method_rank_low import ReplayedMethodRankLow
from .replayed_method_regret import ReplayedMethodRegret
from .resemblance import Resemblance
from .restore_job import RestoreJob
from .restore_job_labels import RestoreJobLabels
from .restore_job_status import RestoreJobStatus
from .restore_result import RestoreResult
from .restore_spec import RestoreSpec
from .restore_spec_format import RestoreSpecFormat
from .result_column import ResultColumn
from .retrained_without import RetrainedWithout
from .retrained_without_explainer import RetrainedWithoutExplainer
from .score_interval import ScoreInterval
from .session import Session
from .session_page import SessionPage
from .session_spec import SessionSpec
from .session_state import SessionState
from .smaller_ensemble import SmallerEnsemble
from .stability_of_explanations import StabilityOfExplanations
from .stage_of_space import StageOfSpace
from .studied_learner import StudiedLearner
from .studied_learner_family import StudiedLearnerFamily
from .studied_learner_learner import StudiedLearnerLearner
from .studied_table import StudiedTable
from .studied_table_task_type_0 import StudiedTableTaskType0
from .study import Study
from .study_objective import StudyObjective
from .study_objective_direction import StudyObjectiveDirection
from .study_page import StudyPage
from .study_pruner import StudyPruner
from .study_pruner_kind import StudyPrunerKind
from .study_spec import StudySpec
from .study_spec_sampler import StudySpecSampler
from .study_state import StudyState
from .supernet_spec import SupernetSpec
from .supernet_spec_level import SupernetSpecLevel
from .table_info import TableInfo
from .table_needs import TableNeeds
from .table_needs_missing import TableNeedsMissing
from .table_with_target import TableWithTarget
from .table_with_target_shipped_type_0 import TableWithTargetShippedType0
from .table_with_target_task_type_0 import TableWithTargetTaskType0
from .tabular_family import TabularFamily
from .tabular_study_job import TabularStudyJob
from .tabular_study_job_labels import TabularStudyJobLabels
from .tabular_study_job_status import TabularStudyJobStatus
from .tabular_study_result import TabularStudyResult
from .tabular_study_result_failures import TabularStudyResultFailures
from .tabular_study_spec import TabularStudySpec
from .tabular_study_spec_learners_item import TabularStudySpecLearnersItem
from .tabular_study_spec_shipped_item import TabularStudySpecShippedItem
from .tell_answer import TellAnswer
from .tell_request import TellRequest
from .text_configuration import TextConfiguration
from .text_configuration_update import TextConfigurationUpdate
from .text_curve import TextCurve
from .told_trial import ToldTrial
from .told_trial_parameters_type_0 import ToldTrialParametersType0
from .train_architectures_job import TrainArchitecturesJob
from .train_architectures_job_labels import TrainArchitecturesJobLabels
from .train_architectures_job_status import TrainArchitecturesJobStatus
from .train_architectures_result import TrainArchitecturesResult
from .train_architectures_result_images import TrainArchitecturesResultImages
from .train_architectures_spec import TrainArchitecturesSpec
from .train_imn_job import TrainImnJob
from .train_imn_job_labels import TrainImnJobLabels
from .train_imn_job_status import TrainImnJobStatus
from .train_imn_result import TrainImnResult
from .train_imn_result_hyperparameters import TrainImnResultHyperparameters
from .train_imn_result_left_out import TrainImnResultLeftOut
from .train_imn_result_metric import TrainImnResultMetric
from .train_imn_result_task import TrainImnResultTask
from .train_imn_spec import TrainImnSpec
from .train_imn_spec_baselines_item import TrainImnSpecBaselinesItem
from .train_imn_spec_metric_type_0 import TrainImnSpecMetricType0
from .train_imn_spec_shipped_type_0 import TrainImnSpecShippedType0
from .train_imn_spec_task_type_0 import TrainImnSpecTaskType0
from .train_predictor_job import TrainPredictorJob
from .train_predictor_job_labels import TrainPredictorJobLabels
from .train_predictor_job_status import TrainPredictorJobStatus
from .train_predictor_result import TrainPredictorResult
from .train_predictor_spec import TrainPredictorSpec
from .train_predictor_spec_kind import TrainPredictorSpecKind
from .train_predictor_spec_metric import TrainPredictorSpecMetric
from .train_predictor_spec_space import TrainPredictorSpecSpace
from .trained_architecture import TrainedArchitecture
from .traits_of_table import TraitsOfTable
from .trial_counts import TrialCounts
from .trial_of_study import TrialOfStudy
from .trial_of_study_intermediate import TrialOfStudyIntermediate
from .trial_of_study_parameters import TrialOfStudyParameters
from .trial_of_study_status import TrialOfStudyStatus
from .tried_configuration import TriedConfiguration
from .tried_configuration_hyperparameters import TriedConfigurationHyperparameters
from .tried_finetuning import TriedFinetuning
from .tried_finetuning_ended import TriedFinetuningEnded
from .tried_finetuning_settings import TriedFinetuningSettings
from .usage import Usage
from .verify_job import VerifyJob
from .verify_job_labels import VerifyJobLabels
from .verify_job_status import VerifyJobStatus
from .verify_result import VerifyResult
from .verify_spec import VerifySpec
from .view_sql_answer import ViewSqlAnswer
from .view_sql_call import ViewSqlCall
from .wrong_row import WrongRow

__all__ = (
    "ActAnswer",
    "ActRequest",
    "AdaptJob",
    "AdaptJobLabels",
    "AdaptJobStatus",
    "AdaptResult",
    "AdaptResultFamily",
    "AdaptSpec",
    "AdaptSpecSplit",
    "AlgorithmScore",
    "AlgorithmScoreAlgorithm",
    "AnalyzeJob",
    "AnalyzeJobLabels",
    "AnalyzeJobStatus",
    "AnalyzeResult",
    "AnalyzeSpec",
    "AnalyzeSpecCodec",
    "AnalyzeSpecFamiliesType0Item",
    "AnalyzeSpecObjective",
    "ArchitectureSearchJob",
    "ArchitectureSearchJobLabels",
    "ArchitectureSearchJobStatus",
    "ArchitectureSearchResult",
    "ArchitectureSearchResultHeldOut",
    "ArchitectureSearchResultSpace",
    "ArchitectureSearchSpec",
    "ArchitectureSearchSpecCombination",
    "ArchitectureSearchSpecEstimator",
    "ArchitectureSearchSpecScalarisation",
    "ArchitectureSearchSpecSpace",
    "ArchitectureTiming",
    "ArtifactList",
    "AskAnswer",
    "AskRequest",
    "BanditsFamily",
    "BaseModelUse",
    "BestAnswer",
    "BestRequest",
    "Calibration",
    "ChangedColumn",
    "ChoiceParameter",
    "Column",
    "CombineAnswer",
    "CombineAnswerWeightsType0Item",
    "CombineCall",
    "CombineCallPredictions",
    "CombineJob",
    "CombineJobLabels",
    "CombineJobStatus",
    "CombineResult",
    "CombineResultScoresType0",
    "CombineSpec",
    "ComparedGroups",
    "ComparedMethod",
    "ComparedMethodMethod",
    "ComparedMethodScores",
    "ComparedPair",
    "ComparedPairOne",
    "ComparedPairOther",
    "CompareJob",
    "CompareJobLabels",
    "CompareJobStatus",
    "CompareMethodsJob",
    "CompareMethodsJobLabels",
    "CompareMethodsJobStatus",
    "CompareMethodsResult",
    "CompareMethodsResultLoss",
    "CompareMethodsResultPValues",
    "CompareMethodsResultPValuesAdditionalProperty",
    "CompareMethodsResultRefused",
    "CompareMethodsSpec",
    "CompareMethodsSpecMethodsItem",
    "CompareMethodsSpecMetricType0",
    "CompareResult",
    "CompareSpec",
    "CompareSpecCodec",
    "CompareSpecFamiliesType0Item",
    "CompareSpecObjective",
    "CompressJob",
    "CompressJobLabels",
    "CompressJobStatus",
    "CompressResult",
    "CompressResultSeconds",
    "CompressSpec",
    "CompressSpecCodec",
    "CompressSpecFamiliesType0Item",
    "CompressSpecObjective",
    "Contender",
    "Contrast",
    "CounterfactualRow",
    "CreatedKey",
    "CurvePoint",
    "CurvesJudged",
    "DataFinding",
    "Dependence",
    "DescribeAnswer",
    "DescribeAnswerAbout",
    "DescribeAnswerColumns",
    "DescribeAnswerDependence",
    "DescribeAnswerTask",
    "DescribeCall",
    "DeviceByReferences",
    "DeviceFront",
    "DeviceQuality",
    "EpisodeScore",
    "Estimate",
    "EvaluatedPipeline",
    "EvaluatedPipelinePipeline",
    "EvaluatedTable",
    "EvaluatedTableMetric",
    "EvaluatedTableRefused",
    "EvaluatedTableScores",
    "EvaluateExplanationsJob",
    "EvaluateExplanationsJobLabels",
    "EvaluateExplanationsJobStatus",
    "EvaluateExplanationsResult",
    "EvaluateExplanationsSpec",
    "EvaluateExplanationsSpecExplainersItem",
    "EvaluateFrontsJob",
    "EvaluateFrontsJobLabels",
    "EvaluateFrontsJobStatus",
    "EvaluateFrontsResult",
    "EvaluateFrontsSpec",
    "EvaluateFrontsSpecFronts",
    "Event",
    "EventData",
    "EventPage",
    "Expectation",
    "ExplainAnswer",
    "ExplainAnswerTask",
    "ExplainBatchJob",
    "ExplainBatchJobLabels",
    "ExplainBatchJobStatus",
    "ExplainBatchResult",
    "ExplainBatchResultTask",
    "ExplainBatchResultWarnings",
    "ExplainBatchSpec",
    "ExplainCall",
    "ExplainCallColumns",
    "ExplainedRow",
    "ExplainedRowContrastType0",
    "ExplainedRowContributions",
    "ExplainedRowSlopesType0",
    "FailedRun",
    "FavouringTrait",
    "FeatureImportance",
    "FieldProblem",
    "FileInfo",
    "FileInfoInspection",
    "FilePage",
    "FileSummary",
    "FinetuneCurve",
    "FinetunedRun",
    "FinetunedRunTest",
    "FinetunedRunValidation",
    "FinetuneJob",
    "FinetuneJobLabels",
    "FinetuneJobStatus",
    "FinetuneResult",
    "FinetuneResultModality",
    "FinetuneResultRows",
    "FinetuneSearchJob",
    "FinetuneSearchJobLabels",
    "FinetuneSearchJobStatus",
    "FinetuneSearchResult",
    "FinetuneSearchResultEndedBy",
    "FinetuneSearchResultFailures",
    "FinetuneSearchResultModality",
    "FinetuneSearchResultRows",
    "FinetuneSearchSpec",
    "FinetuneSearchSpecMethod",
    "FinetuneSearchSpecSpace",
    "FinetuneSettings",
    "FinetuneSettingsAugmentation",
    "FinetuneSettingsSchedule",
    "FinetuneSpec",
    "FinetuneTextJob",
    "FinetuneTextJobLabels",
    "FinetuneTextJobStatus",
    "FinetuneTextResult",
    "FinetuneTextResultBestRunTest",
    "FinetuneTextResultEstimate",
    "FinetuneTextResultRows",
    "FinetuneTextResultTest",
    "FinetuneTextSpec",
    "FinetuneTextSpecMethod",
    "FinetuneTextSpecMetricType0",
    "FinetuneTrialJob",
    "FinetuneTrialJobLabels",
    "FinetuneTrialJobStatus",
    "FinetuneTrialResult",
    "FinetuneTrialResultRows",
    "FinetuneTrialResultTest",
    "FinetuneTrialResultValidation",
    "FinetuneTrialSpec",
    "FinetuneTrialSpecUpdate",
    "FitEnsembleJob",
    "FitEnsembleJobLabels",
    "FitEnsembleJobStatus",
    "FitEnsembleResult",
    "FitEnsembleResultCandidates",
    "FitEnsembleResultCurves",
    "FitEnsembleResultEstimate",
    "FitEnsembleResultLoss",
    "FitEnsembleResultMethod",
    "FitEnsembleResultShares",
    "FitEnsembleResultSingleBest",
    "FitEnsembleResultUniform",
    "FitEnsembleSpec",
    "FitEnsembleSpecMethod",
    "FitEnsembleSpecMetricType0",
    "FrontAnswer",
    "FrontCall",
    "FrontCallLimits",
    "FrontPoint",
    "FrontPointOperations",
    "FrontPointPredicted",
    "FrontQuality",
    "FunctionFound",
    "ImnCurve",
    "ImnSettings",
    "Incumbent",
    "Interval",
    "Job",
    "JobError",
    "JobLabels",
    "JobPage",
    "JobResultType0",
    "JobSpec",
    "JobStatus",
    "JudgedExplainer",
    "JudgedExplainerExplainer",
    "JudgedExplainerMetrics",
    "JudgedExplainerOf",
    "JudgedLearner",
    "JudgedLearnerHyperparametersItem",
    "JudgedLearnerLearner",
    "JudgedLearnerScores",
    "JudgedTable",
    "JudgedTableBest",
    "JudgedTableMetric",
    "JudgedTableScores",
    "KeptImn",
    "KeptImnLeftOut",
    "KeyInfo",
    "KeyList",
    "KindUsage",
    "KnownFamily",
    "KnownFamilyFamily",
    "LearnerTrialJob",
    "LearnerTrialJobLabels",
    "LearnerTrialJobStatus",
    "LearnerTrialResult",
    "LearnerTrialResultHyperparameters",
    "LearnerTrialResultLeftOut",
    "LearnerTrialResultScoresType0",
    "LearnerTrialSpec",
    "LearnerTrialSpecLearner",
    "LearnerTrialSpecMetric",
    "LearnerTrialSpecShippedType0",
    "LearnerTrialSpecTask",
    "Learning",
    "LearningCurve",
    "LearningInitialisation",
    "LearningPooling",
    "Limits",
    "ListJobsStatusType0",
    "LmArm",
    "LmArmOperator",
    "LmCoordinateJob",
    "LmCoordinateJobLabels",
    "LmCoordinateJobStatus",
    "LmCoordinateResult",
    "LmCoordinateResultSlopes",
    "LmCoordinateResultSlopesAdditionalProperty",
    "LmCoordinateSpec",
    "LmCoordinateSpecOptimizer",
    "LmCoordinateSpecParametrizationsItem",
    "LmCurve",
    "LmGenerateAnswer",
    "LmGenerateCall",
    "LmGrowJob",
    "LmGrowJobLabels",
    "LmGrowJobStatus",
    "LmGrown",
    "LmGrownOperator",
    "LmGrowResult",
    "LmGrowResultLearningRates",
    "LmGrowSpec",
    "LmGrowSpecBesideItem",
    "LmGrowSpecOptimizerType0",
    "LmGrowSpecSchedule",
    "LmNew",
    "LmNewTokenizer",
    "LmTrainJob",
    "LmTrainJobLabels",
    "LmTrainJobStatus",
    "LmTrainResult",
    "LmTrainResultLearningRates",
    "LmTrainSpec",
    "LmTrainSpecOptimizerType0",
    "LmTrainSpecSchedule",
    "LmTried",
    "LmTuneJob",
    "LmTuneJobLabels",
    "LmTuneJobStatus",
    "LmTuneResult",
    "LmTuneResultBestByWidth",
    "LmTuneSpec",
    "LmTuneSpecOptimizerType0",
    "LmTuneSpecSchedule",
    "LocomotionFamily",
    "LocomotionFamilyBody",
    "LocomotionFamilyWanted",
    "MeasuredArchitecture",
    "MeasureJob",
    "MeasureJobLabels",
    "MeasureJobStatus",
    "MeasureResult",
    "MeasureSpec",
    "MeasureSpecDevice",
    "MetaBenchmarkJob",
    "MetaBenchmarkJobLabels",
    "MetaBenchmarkJobStatus",
    "MetaBenchmarkResult",
    "MetaBenchmarkResultImprovement",
    "MetaBenchmarkResultInterquartileMeans",
    "MetaBenchmarkSpec",
    "MetaBenchmarkSpecAlgorithmsItem",
    "MetaBenchmarkSpecLearningRates",
    "MetadatasetJob",
    "MetadatasetJobLabels",
    "MetadatasetJobStatus",
    "MetadatasetResult",
    "MetadatasetRun",
    "MetadatasetSpec",
    "MetadatasetSpecShippedType0",
    "MetadatasetSpecSplitType0",
    "MetadatasetSpecUpdatesType0Item",
    "MetaTable",
    "MetaTrainJob",
    "MetaTrainJobLabels",
    "MetaTrainJobStatus",
    "MetaTrainResult",
    "MetaTrainResultFamily",
    "MetaTrainResultSettings",
    "MetaTrainResultSpaces",
    "MetaTrainSpec",
    "MetaTrainSpecAlgorithm",
    "MetaTrainSpecDevice",
    "MetaTrainSpecInitialisation",
    "MetaTrainSpecPooling",
    "MetaWorldFamily",
    "MetaWorldFamilyBenchmark",
    "NewKey",
    "NumberParameter",
    "NumberParameterKind",
    "OmnibusTest",
    "OptionOfSpace",
    "OptionOfSpaceHyperparameters",
    "ParetoAnswer",
    "PickAnswer",
    "PickCall",
    "PipelineFinish",
    "PipelineFinished",
    "PipelineFinishedLeftOut",
    "PipelineMetaTrainJob",
    "PipelineMetaTrainJobLabels",
    "PipelineMetaTrainJobStatus",
    "PipelineMetaTrainResult",
    "PipelineMetaTrainResultNll",
    "PipelineMetaTrainResultNmse",
    "PipelineMetaTrainResultPortfolioItem",
    "PipelineMetaTrainSpec",
    "PipelineOption",
    "PipelineOptionHyperparameters",
    "PipelineReplayJob",
    "PipelineReplayJobLabels",
    "PipelineReplayJobStatus",
    "PipelineReplayResult",
    "PipelineReplayResultPValues",
    "PipelineReplaySpec",
    "PipelineReplaySpecMethodsItem",
    "PipelineSearchJob",
    "PipelineSearchJobLabels",
    "PipelineSearchJobStatus",
    "PipelineSearchResult",
    "PipelineSearchResultEndedBy",
    "PipelineSearchResultHyperparameterImportance",
    "PipelineSearchResultHyperparameterImportanceAdditionalProperty",
    "PipelineSearchResultImportance",
    "PipelineSearchResultLeftOut",
    "PipelineSearchResultMetric",
    "PipelineSearchResultTask",
    "PipelineSearchSpec",
    "PipelineSearchSpecMethod",
    "PipelineSearchSpecMetricType0",
    "PipelineSearchSpecTaskType0",
    "PipelineTrialJob",
    "PipelineTrialJobLabels",
    "PipelineTrialJobStatus",
    "PipelineTrialResult",
    "PipelineTrialResultStatus",
    "PipelineTrialSpec",
    "PipelineTrialSpecMetric",
    "PipelineTrialSpecTask",
    "PointGoalFamily",
    "PredictFinetunedAnswer",
    "PredictFinetunedCall",
    "Predictions",
    "PredictLatencyAnswer",
    "PredictLatencyCall",
    "PredictPipelineAnswer",
    "PredictPipelineCall",
    "PredictPipelineCallColumns",
    "Preview",
    "PreviewKind",
    "ProblemDetails",
    "Progress",
    "ProgressMetrics",
    "QueryAnswer",
    "QueryCall",
    "QueryCallTables",
    "QueryJob",
    "QueryJobLabels",
    "QueryJobStatus",
    "QueryResult",
    "QuerySpec",
    "QuerySpecTables",
    "QuicktuneMetaTrainJob",
    "QuicktuneMetaTrainJobLabels",
    "QuicktuneMetaTrainJobStatus",
    "QuicktuneMetaTrainResult",
    "QuicktuneMetaTrainSpec",
    "QuicktuneReplayJob",
    "QuicktuneReplayJobLabels",
    "QuicktuneReplayJobStatus",
    "QuicktuneReplayResult",
    "QuicktuneReplaySpec",
    "QuicktuneReplaySpecMethodsItem",
    "RegimeOfTables",
    "RegimeOfTablesMeanRanks",
    "RelationRefused",
    "RelationUsed",
    "ReplayedCurves",
    "ReplayedCurvesMethod",
    "ReplayedMethod",
    "ReplayedMethodHigh",
    "ReplayedMethodLow",
    "ReplayedMethodRank",
    "ReplayedMethodRankHigh",
    "ReplayedMethodRankLow",
    "ReplayedMethodRegret",
    "Resemblance",
    "RestoreJob",
    "RestoreJobLabels",
    "RestoreJobStatus",
    "RestoreResult",
    "RestoreSpec",
    "RestoreSpecFormat",
    "ResultColumn",
    "RetrainedWithout",
    "RetrainedWithoutExplainer",
    "ScoreInterval",
    "Session",
    "SessionPage",
    "SessionSpec",
    "SessionState",
    "SmallerEnsemble",
    "StabilityOfExplanations",
    "StageOfSpace",
    "StudiedLearner",
    "StudiedLearnerFamily",
    "StudiedLearnerLearner",
    "StudiedTable",
    "StudiedTableTaskType0",
    "Study",
    "StudyObjective",
    "StudyObjectiveDirection",
    "StudyPage",
    "StudyPruner",
    "StudyPrunerKind",
    "StudySpec",
    "StudySpecSampler",
    "StudyState",
    "SupernetSpec",
    "SupernetSpecLevel",
    "TableInfo",
    "TableNeeds",
    "TableNeedsMissing",
    "TableWithTarget",
    "TableWithTargetShippedType0",
    "TableWithTargetTaskType0",
    "TabularFamily",
    "TabularStudyJob",
    "TabularStudyJobLabels",
    "TabularStudyJobStatus",
    "TabularStudyResult",
    "TabularStudyResultFailures",
    "TabularStudySpec",
    "TabularStudySpecLearnersItem",
    "TabularStudySpecShippedItem",
    "TellAnswer",
    "TellRequest",
    "TextConfiguration",
    "TextConfigurationUpdate",
    "TextCurve",
    "ToldTrial",
    "ToldTrialParametersType0",
    "TrainArchitecturesJob",
    "TrainArchitecturesJobLabels",
    "TrainArchitecturesJobStatus",
    "TrainArchitecturesResult",
    "TrainArchitecturesResultImages",
    "TrainArchitecturesSpec",
    "TrainedArchitecture",
    "TrainImnJob",
    "TrainImnJobLabels",
    "TrainImnJobStatus",
    "TrainImnResult",
    "TrainImnResultHyperparameters",
    "TrainImnResultLeftOut",
    "TrainImnResultMetric",
    "TrainImnResultTask",
    "TrainImnSpec",
    "TrainImnSpecBaselinesItem",
    "TrainImnSpecMetricType0",
    "TrainImnSpecShippedType0",
    "TrainImnSpecTaskType0",
    "TrainPredictorJob",
    "TrainPredictorJobLabels",
    "TrainPredictorJobStatus",
    "TrainPredictorResult",
    "TrainPredictorSpec",
    "TrainPredictorSpecKind",
    "TrainPredictorSpecMetric",
    "TrainPredictorSpecSpace",
    "TraitsOfTable",
    "TrialCounts",
    "TrialOfStudy",
    "TrialOfStudyIntermediate",
    "TrialOfStudyParameters",
    "TrialOfStudyStatus",
    "TriedConfiguration",
    "TriedConfigurationHyperparameters",
    "TriedFinetuning",
    "TriedFinetuningEnded",
    "TriedFinetuningSettings",
    "Usage",
    "VerifyJob",
    "VerifyJobLabels",
    "VerifyJobStatus",
    "VerifyResult",
    "VerifySpec",
    "ViewSqlAnswer",
    "ViewSqlCall",
    "WrongRow",
)
