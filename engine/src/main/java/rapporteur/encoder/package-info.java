/**
 * What the one learned model says of each word.
 *
 * <p>{@link rapporteur.encoder.Encoder} cuts a report's words into windows, runs the model over each, and gives
 * {@link rapporteur.encoder.Signals}: one {@link rapporteur.encoder.HeadScores} for each head that the model's
 * description lists, by name, and one {@link rapporteur.encoder.LinkScores} for each link head. The
 * {@link rapporteur.encoder.TreeScores} of a window are too many to keep: a {@link rapporteur.encoder.TreeReader} decodes them
 * as soon as the window is read. A head that is added to the model needs no change here: the room that asks decodes it, spans with {@link rapporteur.encoder.BeginInside}. Knows ONNX Runtime;
 * nothing else does.
 */
@NullMarked
package rapporteur.encoder;

import org.jspecify.annotations.NullMarked;
