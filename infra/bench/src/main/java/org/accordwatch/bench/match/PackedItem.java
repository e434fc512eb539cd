package org.accordwatch.bench.match;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item as bytes, so that a million of them fit in memory and reading one takes work, as it does from an answer of DynamoDB's. */
final class PackedItem {
    private PackedItem() {}

    static byte[] pack(Map<String, AttributeValue> item) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            members(item, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Map<String, AttributeValue> unpack(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return members(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void members(Map<String, AttributeValue> members, DataOutputStream out) throws IOException {
        out.writeInt(members.size());
        for (var member : members.entrySet()) {
            out.writeUTF(member.getKey());
            value(member.getValue(), out);
        }
    }

    private static void value(AttributeValue value, DataOutputStream out) throws IOException {
        switch (value.type()) {
            case S -> {
                out.writeByte('S');
                out.writeUTF(value.s());
            }
            case N -> {
                out.writeByte('N');
                out.writeUTF(value.n());
            }
            case BOOL -> out.writeByte(value.bool() ? 'T' : 'F');
            case NUL -> out.writeByte('0');
            case M -> {
                out.writeByte('M');
                members(value.m(), out);
            }
            case SS -> {
                out.writeByte('Z');
                texts(value.ss(), out);
            }
            case L -> {
                out.writeByte('L');
                out.writeInt(value.l().size());
                for (var item : value.l()) {
                    value(item, out);
                }
            }
            case B, NS, BS, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("no item here has an attribute of type " + value.type());
        }
    }

    private static void texts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            out.writeUTF(text);
        }
    }

    private static Map<String, AttributeValue> members(DataInputStream in) throws IOException {
        int size = in.readInt();
        var members = HashMap.<String, AttributeValue>newHashMap(size);
        for (int member = 0; member < size; member++) {
            members.put(in.readUTF(), value(in));
        }
        return members;
    }

    private static AttributeValue value(DataInputStream in) throws IOException {
        byte type = in.readByte();
        return switch (type) {
            case 'S' -> AttributeValue.fromS(in.readUTF());
            case 'N' -> AttributeValue.fromN(in.readUTF());
            case 'T' -> AttributeValue.fromBool(true);
            case 'F' -> AttributeValue.fromBool(false);
            case '0' -> AttributeValue.fromNul(true);
            case 'M' -> AttributeValue.fromM(members(in));
            case 'Z' -> AttributeValue.fromSs(texts(in));
            case 'L' -> {
                int size = in.readInt();
                var items = new ArrayList<AttributeValue>(size);
                for (int item = 0; item < size; item++) {
                    items.add(value(in));
                }
                yield AttributeValue.fromL(items);
            }
            default -> throw new IllegalStateException("packed wrongly: " + type);
        };
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int size = in.readInt();
        var texts = new ArrayList<String>(size);
        for (int text = 0; text < size; text++) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
